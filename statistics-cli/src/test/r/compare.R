# Compares every method of `hofvijver statistics` that has a counterpart in R with that counterpart, on generated tables.
#   Rscript statistics-cli/src/test/r/compare.R ./hofvijver
# Needs: survival, cmprsk, sandwich, MASS, spdep, lmtest, nlme, pROC, epitools, quadprog, brglm2 (Debian: r-cran-...).
# Prints the largest relative difference per method (absolute below 1) and the bound; ends with status 1 above a bound.

command <- commandArgs(TRUE)[1]
folder <- file.path(tempdir(), "compare"); dir.create(folder); options(digits = 16, warn = -1)
suppressMessages({
  library(survival); library(cmprsk); library(sandwich); library(MASS); library(spdep); library(lmtest)
  library(nlme); library(pROC); library(epitools); library(quadprog); library(brglm2)
})
failed <- 0
hv <- function(method, table, options = "", others = list()) {
  write.csv(table, file.path(folder, "in.csv"), row.names = FALSE, na = "")
  for (name in names(others)) write.csv(others[[name]], file.path(folder, name), row.names = FALSE)
  line <- paste(command, "statistics", method, "in.csv -o out.csv", options)
  said <- system(paste("cd", folder, "&&", line, "2>&1"), intern = TRUE)
  out <- tryCatch(read.csv(file.path(folder, "out.csv")), error = function(e) stop(paste(c(line, said), collapse = "\n")))
  unlink(file.path(folder, "out.csv")); out
}
check <- function(what, ours, theirs, bound) {
  theirs <- as.numeric(theirs); ours <- as.numeric(ours)
  worst <- max(abs(ours - theirs) / pmax(1, abs(theirs)))
  if (length(ours) != length(theirs) || is.na(worst) || worst > bound) failed <<- failed + 1
  cat(sprintf("%-48s %3d figures  %8.1e  bound %.0e%s\n", what, length(ours), worst, bound,
    if (is.na(worst) || worst > bound) "  DIFFERS" else ""))
}
set.seed(5)
z <- qnorm(.975)

# Proportions and rates
p <- data.frame(count = c(0, 1, 7, 81, 20), population = c(20, 29, 50, 263, 20))
ref <- function(f) t(mapply(f, p$count, p$population))
for (l in list(
  list("wilson", function(x, n) prop.test(x, n, correct = FALSE)$conf.int),
  list("wilson-corrected", function(x, n) prop.test(x, n, correct = TRUE)$conf.int),
  list("clopper-pearson", function(x, n) binom.test(x, n)$conf.int),
  list("jeffreys", function(x, n) c(if (x == 0) 0 else qbeta(.025, x + .5, n - x + .5), if (x == n) 1 else qbeta(.975, x + .5, n - x + .5)))
)) {
  ours <- hv("proportion", p, paste("--limits", l[[1]]))
  check(paste("proportion", l[[1]]), c(ours$lower, ours$upper), ref(l[[2]]), 1e-9)
}
r <- data.frame(count = c(0, 3, 9, 10, 65), population = c(100, 1200, 900, 1000, 8040))
ours <- hv("rate", r, "--limits exact --multiplier 1000")
check("rate exact", c(ours$lower, ours$upper), with(r, c(qchisq(.025, 2 * count), qchisq(.975, 2 * count + 2)) / 2 / population * 1000), 1e-9)
e <- data.frame(count = c(0, 5, 10, 31), expected = c(2.1, 3.3, 8.74, 24.6))
ours <- hv("smr", e, "--limits exact --multiplier 1")
check("smr exact", c(ours$lower, ours$upper), with(e, c(qchisq(.025, 2 * count), qchisq(.975, 2 * count + 2)) / 2 / expected), 1e-9)
w <- data.frame(band = letters[1:6], weight = c(329, 114, 39, 50, 17, 44))
d <- data.frame(band = letters[1:6], count = c(107, 141, 60, 40, 39, 25), population = c(230061, 329449, 114920, 39487, 14208, 3052))
ours <- hv("dsr", d, "--standard w.csv --limits fay-feuer", list(w.csv = w))
check("dsr fay-feuer", c(ours$value, ours$lower, ours$upper), 1e5 * ageadjust.direct(d$count, d$population, stdpop = w$weight)[2:4], 1e-9)
s <- w$weight / sum(w$weight); v <- sum(s^2 * d$count / d$population^2); D <- sum(s * d$count / d$population); O <- sum(d$count)
byar <- c(O * (1 - 1 / (9 * O) - z / (3 * sqrt(O)))^3, (O + 1) * (1 - 1 / (9 * (O + 1)) + z / (3 * sqrt(O + 1)))^3)
ours <- hv("dsr", d, "--standard w.csv", list(w.csv = w))
check("dsr dobson-byar", c(ours$lower, ours$upper), 1e5 * (D + sqrt(v / O) * (byar - O)), 1e-12)
ours <- hv("dsr", d, "--standard w.csv --limits tiwari", list(w.csv = w))
m <- mean(s / d$population); m2 <- mean((s / d$population)^2)
check("dsr tiwari", c(ours$lower, ours$upper), 1e5 * c(qgamma(.025, D^2 / v, scale = v / D), qgamma(.975, (D + m)^2 / (v + m2), scale = (v + m2) / (D + m))), 1e-9)

f <- data.frame(count = c(3, 12, 40), size = c(5, 10, 50))
ours <- hv("funnel", f, "--kind ratio"); upper <- ours$upper95 * f$size; lower <- ours$lower95 * f$size
check("funnel ratio", c(qchisq(.025, 2 * upper) / 2, qchisq(.975, 2 * lower + 2) / 2), c(f$size, f$size), 1e-9)

# Life expectancy: Chiang with any bands, to 95+
age <- c(0, 5, 20, 45, 70, 95); deaths <- c(30, 20, 90, 400, 2500, 700); py <- c(50000, 150000, 250000, 240000, 90000, 2100)
M <- deaths / py; w5 <- diff(age); q <- c(w5 * M[1:5] / (1 + w5 * M[1:5] / 2), 1); l <- c(1, cumprod(1 - q[1:5]))
L <- c(w5 * (l[2:6] + (l[1:5] - l[2:6]) / 2), l[6] / M[6]); ex <- rev(cumsum(rev(L))) / l
vq <- q[1:5]^2 * (1 - q[1:5]) / deaths[1:5]; se <- sqrt(sum(l[1:5]^2 * (w5 / 2 + ex[2:6])^2 * vq))
life <- data.frame(age = age, deaths = deaths, population = py)
ours <- hv("life-expectancy", life)
check("life-expectancy chiang", c(ours$value, ours$upper), c(ex[1], ex[1] + z * se), 1e-12)
ours <- hv("life-expectancy", life, "--variance silcocks")
check("life-expectancy silcocks", ours$upper, ex[1] + z * sqrt(se^2 + l[6]^2 / (deaths[6] * M[6]^2)), 1e-12)

# Inequality
g <- data.frame(rank = 1:5, population = c(90, 120, 80, 110, 100), value = c(10, 12, 11, 15, 16), error = c(.4, .5, .6, .5, .4))
a <- g$population / sum(g$population); b <- cumsum(a) - a / 2
ours <- hv("sii", g)
fit <- lm(value ~ b, g, weights = a); h <- solve(crossprod(cbind(1, b) * sqrt(a)), t(cbind(1, b) * a))[2, ]
check("sii slope", c(ours$value[1], ours$upper[1]), c(coef(fit)[2], coef(fit)[2] + z * sqrt(sum((h * g$error)^2))), 1e-12)
check("sii ratio", ours$value[2], sum(coef(fit)) / coef(fit)[1], 1e-12)
x <- rexp(40); ours <- hv("gini", data.frame(value = x), "--persons --correction small-sample")
check("gini corrected", ours$value, sum((2 * 1:40 - 41) * sort(x)) / (39 * sum(x)), 1e-12)

# Maps
n <- 40; xy <- matrix(runif(2 * n), n) * 1000; y <- rnorm(n)
lw <- function(style) nb2listw(knn2nb(knearneigh(xy, 4)), style = style)
map <- data.frame(area = 1:n, x = xy[, 1], y = xy[, 2], value = y)
for (null in c("randomisation", "normality")) {
  ours <- hv("moran", map, paste("--nearest 4 --null", null))
  theirs <- moran.test(y, lw("W"), randomisation = null == "randomisation")
  check(paste("moran", null), c(ours$index, ours$variance, ours$z), c(theirs$estimate[c(1, 3)], theirs$statistic), 1e-10)
}
cases <- rpois(n, 20); people <- rpois(n, 900)
ours <- hv("moran-rates", data.frame(area = 1:n, x = xy[, 1], y = xy[, 2], count = cases, population = people), "--nearest 4 --shuffles 99")
check("moran-rates", ours$index, EBImoran.mc(cases, people, lw("W"), nsim = 9)$statistic, 1e-10)
ours <- hv("local-moran", map, "--nearest 4"); theirs <- localmoran(y, lw("W"))
check("local-moran", c(ours$statistic, ours$z), c(theirs[, 1], theirs[, 4]), 1e-10)
ours <- hv("getis-ord", map, "--nearest 4"); theirs <- localG(y, nb2listw(include.self(knn2nb(knearneigh(xy, 4))), style = "B"))
check("getis-ord", ours$z, theirs, 1e-10)
q <- runif(20)^2; ours <- hv("adjust-p", data.frame(p = q))
check("adjust-p", c(ours$p_fdr, ours$p_bonferroni), c(p.adjust(q, "BH"), p.adjust(q, "bonferroni")), 1e-14)

# Smoothing
E <- runif(30, 2, 20); o <- rpois(30, E * rgamma(30, 6, 6))
nll <- function(t) -sum(dnbinom(o, exp(t[1]), mu = E * exp(t[1] - t[2]), log = TRUE))
fit <- optim(c(2, 2), nll, method = "BFGS", control = list(reltol = 1e-16)); fit <- optim(fit$par, nll, method = "BFGS", control = list(reltol = 1e-16))
ours <- hv("empirical-bayes", data.frame(count = o, expected = E))
check("empirical-bayes gamma", ours$value, (o + exp(fit$par[1])) / (E + exp(fit$par[2])), 1e-5)

# Regression
n <- 200; u <- rnorm(n); k <- sample(1:12, n, TRUE); time <- runif(n, .5, 2)
count <- rnegbin(n, exp(.3 + .4 * u) * time, 1.5); yes <- rbinom(n, 1, plogis(-.5 + u))
table <- data.frame(outcome = count, u = u, cluster = paste0("c", k), exposure = time)
tight <- glm.control(epsilon = 1e-14, maxit = 100)
models <- list(
  poisson = glm(count ~ u + offset(log(time)), poisson, control = tight),
  logistic = glm(yes ~ u, binomial, control = tight),
  `negative-binomial` = glm.nb(count ~ u + offset(log(time)), control = tight)
)
for (name in names(models)) {
  fit <- models[[name]]
  input <- if (name == "logistic") data.frame(outcome = yes, u = u, cluster = table$cluster) else table
  bound <- if (name == "negative-binomial") 1e-5 else 1e-8
  ours <- hv(name, input, "--covariates u")
  check(paste(name, "model"), c(ours$coefficient, ours$error), c(coef(fit), sqrt(diag(vcov(fit)))), bound)
  for (type in c("HC0", "HC1", "HC2", "HC3")) {
    ours <- hv(name, input, paste("--covariates u --errors", tolower(type)))
    check(paste(name, type), ours$error, sqrt(diag(vcovHC(fit, type = type))), bound)
  }
  for (type in c("HC0", "HC1")) {
    ours <- hv(name, input, paste0("--covariates u --errors cluster-", tolower(type)))
    check(paste(name, "cluster", type), ours$error, sqrt(diag(vcovCL(fit, k, type = type, cadjust = type == "HC1"))), bound)
  }
}
ours <- hv("logistic", data.frame(outcome = yes, u = u), "--covariates u --profile")
check("logistic profile", log(c(ours$lower, ours$upper)), suppressMessages(confint(models$logistic)), 1e-3)
ours <- hv("firth", data.frame(outcome = yes, u = u), "--covariates u")
check("firth", ours$coefficient, coef(glm(yes ~ u, binomial, method = "brglmFit", type = "AS_mean", epsilon = 1e-12, maxit = 500)), 1e-7)

# Survival
t <- ceiling(rexp(60, .1)); cause <- sample(0:2, 60, TRUE); arm <- rep(c("a", "b"), 30); xx <- rnorm(60)
fu <- data.frame(exit = t, event = cause, arm = arm, x = xx)
dead <- transform(fu, event = as.integer(cause > 0))
for (l in c("plain", "log", "log-log", "logit", "arcsine")) {
  ours <- hv("kaplan-meier", dead, paste("--limits", l)); ours <- ours[ours$value > 0, ]
  theirs <- survfit(Surv(t, cause > 0) ~ 1, conf.type = sub("arcsine", "arcsin", l))
  ok <- theirs$surv > 0
  check(paste("kaplan-meier", l), c(ours$value, ours$lower, ours$upper), c(theirs$surv[ok], theirs$lower[ok], theirs$upper[ok]), 1e-12)
}
ours <- hv("kaplan-meier", dead, "--variance tsiatis --limits plain --level 0.5"); keep <- ours$value > 0 & ours$upper < 1
check("kaplan-meier tsiatis", ((ours$upper - ours$value) / qnorm(.75))[keep], (theirs$surv * theirs$std.chaz)[keep], 1e-12)
ours <- hv("kaplan-meier", dead, "--times 1 --horizons 20"); theirs <- summary(survfit(Surv(t, cause > 0) ~ 1), rmean = 20)$table
check("kaplan-meier restricted mean", c(ours$value[2], (ours$upper[2] - ours$value[2]) / z), theirs[c("rmean", "se(rmean)")], 1e-10)
at <- sort(unique(t))
for (v in c("delta", "aalen")) {
  ours <- hv("competing-risks", fu, paste("--limits plain --level 0.5 --variance", v)); keep <- ours$lower > 0 & ours$upper < 1
  error <- if (v == "aalen") sqrt(timepoints(cuminc(t, cause), at)$var[1, ]) else survfit(Surv(t, factor(cause)) ~ 1)$std.err[, 2]
  check(paste("competing-risks", v), ((ours$upper - ours$value) / qnorm(.75))[keep], error[keep], 1e-12)
}
for (rho in 0:1) {
  ours <- hv("log-rank", dead, paste("--weight", c("log-rank", "peto")[rho + 1]))
  check(paste("log-rank rho", rho), ours$statistic[1], survdiff(Surv(t, cause > 0) ~ arm, rho = rho)$chisq, 1e-10)
}
for (ties in c("efron", "breslow", "exact")) {
  ours <- hv("cox", dead, paste("--covariates x --ties", ties))
  theirs <- coxph(Surv(t, cause > 0) ~ xx, ties = ties, control = coxph.control(eps = 1e-12, iter.max = 50))
  check(paste("cox", ties), c(ours$coefficient[1], ours$error[1], ours$p[2]), c(coef(theirs), sqrt(vcov(theirs)), summary(theirs)$logtest["pvalue"]), 1e-9)
}
ours <- hv("cox", cbind(dead, cluster = rep(1:20, 3)), "--covariates x")
check("cox clustered", ours$error[1], sqrt(vcov(coxph(Surv(t, cause > 0) ~ xx, cluster = rep(1:20, 3)))), 1e-9)
theirs <- coxph(Surv(t, cause > 0) ~ xx)
for (scale in c("identity", "log", "rank", "km")) {
  ours <- hv("cox", dead, paste("--covariates x --scale", c(km = "kaplan-meier", rank = "rank-among-all", identity = "identity", log = "log")[scale]))
  check(paste("cox proportional hazards", scale), ours$proportional_p[1], cox.zph(theirs, transform = scale)$table[1, "p"], 1e-7)
}

# Time series
n <- 40; xt <- rnorm(n); yt <- as.numeric(5 + .5 * xt + arima.sim(list(ar = .5), n)); ts <- data.frame(time = 1:n, value = yt, x = xt)
fit <- lm(yt ~ xt)
ours <- hv("linear", ts, "--covariates x")
check("linear", c(ours$error, ours$durbin_watson[1], ours$breusch_godfrey_p[1], ours$ljung_box_p[1]),
  c(sqrt(diag(vcov(fit))), dwtest(fit)$statistic, bgtest(fit)$p.value, Box.test(resid(fit), type = "Ljung")$p.value), 1e-10)
for (adjust in c(TRUE, FALSE)) for (white in 0:1) {
  ours <- hv("newey-west", ts, paste("--covariates x --lag 3 --correction", if (adjust) "small-sample" else "none", if (white) "--prewhiten"))
  check(paste("newey-west", if (adjust) "small-sample" else "none", if (white) "prewhitened"), ours$error,
    sqrt(diag(NeweyWest(fit, lag = 3, prewhite = white, adjust = adjust))), 1e-10)
}
for (how in c("ml", "reml")) {
  ours <- hv("ar1", ts, paste("--covariates x --how", how))
  theirs <- gls(value ~ x, ts, correlation = corAR1(form = ~time), method = toupper(how), control = glsControl(tolerance = 1e-12, msTol = 1e-14))
  check(paste("ar1", how), c(ours$value, ours$autocorrelation[1]), c(coef(theirs), coef(theirs$modelStruct$corStruct, unconstrained = FALSE)), 1e-5)
}
tr <- data.frame(time = 2015:2022, value = c(11.2, 11.9, 12.1, 12.8, 13, 13.7, 14.1, 14))
ours <- hv("trend", tr, "--ahead 2023,2024 --most 100 --level 0.8")
theirs <- predict(lm(qlogis(value / 100) ~ time, tr), data.frame(time = 2023:2024), interval = "prediction", level = .8)
check("trend", c(ours$value, ours$lower, ours$upper), 100 * plogis(theirs), 1e-10)

# Evaluation
treated <- rbinom(80, 1, .5); age <- rnorm(80) + treated; out <- age + treated + rnorm(80); pd <- data.frame(treated, outcome = out, age)
ps <- fitted(glm(treated ~ age, binomial, control = tight))
for (target in c("ate", "att", "overlap")) {
  wt <- switch(target, ate = treated / ps + (1 - treated) / (1 - ps), att = treated + (1 - treated) * ps / (1 - ps), overlap = treated * (1 - ps) + (1 - treated) * ps)
  theirs <- lm(out ~ treated, weights = wt)
  ours <- hv("weighting", pd, paste("--covariates age --target", target))
  known <- theirs
  psi <- function(th) { # the estimating equations of both models together, a row per person
    pp <- plogis(th[1] + th[2] * age)
    ww <- switch(target, ate = treated / pp + (1 - treated) / (1 - pp), att = treated + (1 - treated) * pp / (1 - pp), overlap = treated * (1 - pp) + (1 - treated) * pp)
    cbind(treated - pp, (treated - pp) * age, ww * treated * (out - th[3]), ww * (1 - treated) * (out - th[4]))
  }
  th <- c(coef(glm(treated ~ age, binomial, control = tight)), sum(coef(known)), coef(known)[1])
  bread <- sapply(1:4, function(j) { h <- replace(rep(0, 4), j, 1e-5); colSums(psi(th + h) - psi(th - h)) / 2e-5 })
  covariance <- solve(bread) %*% crossprod(psi(th)) %*% t(solve(bread))
  ours <- hv("weighting", pd, paste("--covariates age --errors estimated --target", target))
  check(paste("weighting estimated", target), (ours$upper[1] - ours$value[1]) / z,
    sqrt(covariance[3, 3] + covariance[4, 4] - 2 * covariance[3, 4]), 1e-6)
  ours <- hv("weighting", pd, paste("--covariates age --target", target))
  check(paste("weighting", target), c(ours$value[1], (ours$upper[1] - ours$value[1]) / z), c(coef(theirs)[2], sqrt(vcovHC(theirs, "HC0")[2, 2])), 1e-8)
}
m1 <- predict(lm(out ~ age, pd, treated == 1), pd); m0 <- predict(lm(out ~ age, pd, treated == 0), pd)
phi <- m1 - m0 + treated * (out - m1) / ps - (1 - treated) * (out - m0) / (1 - ps)
ours <- hv("aipw", pd, "--covariates age"); check("aipw", ours$value, mean(phi), 1e-9)
units <- 8; J <- 6; panel <- matrix(rnorm(units * J), J) + 1:J
ours <- hv("synthetic-control", data.frame(unit = rep(LETTERS[1:units], each = J), period = rep(1:J, units), outcome = as.vector(panel)), "--treated A --start 5")
before <- panel[1:4, ]; Q <- crossprod(before[, -1])
theirs <- solve.QP(Q + diag(1e-9, units - 1), crossprod(before[, -1], before[, 1]), cbind(1, diag(units - 1)), c(1, rep(0, units - 1)), meq = 1)$solution
wts <- setNames(rep(0, units - 1), LETTERS[2:units]); donors <- ours[ours$part == "weight", ]; wts[donors$name] <- donors$weight
check("synthetic-control objective", sum((before[, 1] - before[, -1] %*% wts)^2), sum((before[, 1] - before[, -1] %*% theirs)^2), 1e-7)
dd <- data.frame(unit = rep(1:8, each = 4), period = rep(1:4, 8)); dd$start <- ifelse(dd$unit <= 4, "3", ""); dd$outcome <- rnorm(32) + dd$unit
on <- as.integer(dd$unit <= 4 & dd$period >= 3); fit <- lm(outcome ~ factor(unit) + factor(period) + on, dd)
for (type in c("hc0", "hc1")) {
  ours <- hv("did", dd, paste("--errors", type))
  check(paste("did", type), c(ours$value, (ours$upper - ours$value) / qt(.975, 7)),
    c(coef(fit)["on"], sqrt(vcovCL(fit, dd$unit, type = toupper(type), cadjust = type == "hc1")["on", "on"])), 1e-9)
}

# Prediction
score <- rnorm(100); event <- rbinom(100, 1, plogis(score)); pr <- plogis(.8 * score + .1); other <- score + rnorm(100)
ours <- hv("auc", data.frame(predicted = score, event = event)); theirs <- roc(event, score, quiet = TRUE)
check("auc", c(ours$value[1], ours$lower[1], ours$upper[1]), as.numeric(ci.auc(theirs))[c(2, 1, 3)], 1e-12)
theirs <- roc.test(theirs, roc(event, other, quiet = TRUE), method = "delong")
ours <- hv("auc", data.frame(predicted = score, event = event, predicted2 = other))
check("auc paired", na.omit(ours$p)[1], theirs$p.value, 1e-9)
ours <- hv("calibration", data.frame(predicted = pr, event = event))
check("calibration", ours$value[2:4], c(coef(glm(event ~ offset(qlogis(pr)), binomial, control = tight)),
  coef(glm(event ~ qlogis(pr), binomial, control = tight))[2], mean((event - pr)^2)), 1e-8)
ours <- hv("calibration-curve", data.frame(predicted = pr, event = event), "--span 0.75")
theirs <- predict(loess(event ~ pr, degree = 2, span = .75, control = loess.control(surface = "direct")))
check("calibration-curve loess", ours$observed, pmin(1, pmax(0, theirs)), 1e-8)

# Queues
busy <- function(a, c) { b <- dpois(c, a) / (1 - a / c); b / (ppois(c - 1, a) + b) }
ours <- hv("erlang-c", data.frame(arrivals = c(2, 8, 95), service_rate = 1, servers = c(3, 10, 100)))
check("erlang-c", ours$wait_probability, mapply(busy, c(2, 8, 95), c(3, 10, 100)), 1e-12)

cat(if (failed) paste(failed, "differ\n") else "all within their bounds\n")
quit(status = if (failed) 1 else 0)
