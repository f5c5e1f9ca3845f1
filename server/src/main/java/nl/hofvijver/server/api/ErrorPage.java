package nl.hofvijver.server.api;

import io.swagger.v3.oas.annotations.Hidden;
import nl.hofvijver.server.ServerProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails before any address is found, such as a request that is not HTTP. */
@Hidden
@RestController
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<ProblemAnswers.ProblemAnswer> error() {
        return ProblemAnswers.answer(ServerProblem.REQUEST_INVALID.status(), refusal());
    }

    /** What is said of a request that no part of the API has seen. */
    static ProblemAnswers.ProblemAnswer refusal() {
        return new ProblemAnswers.ProblemAnswer(
                ServerProblem.REQUEST_INVALID.label(),
                "This request cannot be understood.",
                "Correct the address; /openapi.json describes each address.");
    }
}
