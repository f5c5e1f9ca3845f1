package nl.hofvijver.server.api;

import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemCode;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.server.ServerProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers problems as JSON. Nothing that a visitor sent is repeated in an answer or in the log. */
@RestControllerAdvice
class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    /** A problem as visitors get it. */
    record ProblemAnswer(String code, String what, String remedy) {
        static ProblemAnswer of(Problem problem) {
            return new ProblemAnswer(problem.code().label(), problem.what(), problem.remedy());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> known(ProblemException failure) {
        Problem problem = failure.problems().getFirst();
        HttpStatus status = status(problem.code());
        if (status.is5xxServerError()) {
            LOG.warn("request.failed {}", problem.text());
        }
        return answer(status, ProblemAnswer.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> parameter(MissingServletRequestParameterException failure) {
        return answer(
                ServerProblem.PARAMETER_INVALID,
                "The parameter '" + failure.getParameterName() + "' is missing.",
                "Add it to the address; /openapi.json describes each address.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemAnswer> parameterType() {
        return answer(
                ServerProblem.PARAMETER_INVALID,
                "A parameter cannot be read.",
                "Correct it; /openapi.json describes each address.");
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<ProblemAnswer> address() {
        return answer(
                ServerProblem.ADDRESS_UNKNOWN, "This address does not exist.", "/openapi.json describes each address.");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ProblemAnswer> method() {
        return answer(ServerProblem.METHOD_NOT_ALLOWED, "This address answers only GET and HEAD.", "Ask with GET.");
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemAnswer> other(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // The visitor left in the middle of a download: there is nobody to answer.
            return null;
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return answer(
                    ServerProblem.REQUEST_INVALID,
                    "This request cannot be answered in the form in which it was made.",
                    "Ask with GET and accept application/json; /openapi.json describes each address.");
        }
        LOG.error("request.failed unexpectedly", failure);
        return answer(
                ServerProblem.UNEXPECTED,
                "The server made a mistake.",
                "Try again; if it stays so, tell the people of this website the number.");
    }

    /** The answer to a problem of the server module. */
    static ResponseEntity<ProblemAnswer> answer(ServerProblem code, String what, String remedy) {
        return answer(code.status(), new ProblemAnswer(code.label(), what, remedy));
    }

    static ResponseEntity<ProblemAnswer> answer(HttpStatus status, ProblemAnswer body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static HttpStatus status(ProblemCode code) {
        return switch (code) {
            case ServerProblem ours -> ours.status();
            case ReleaseProblem.RELEASE_UNKNOWN, ReleaseProblem.NO_RELEASE -> HttpStatus.NOT_FOUND;
            case ReleaseProblem.RELEASE_DAMAGED -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
