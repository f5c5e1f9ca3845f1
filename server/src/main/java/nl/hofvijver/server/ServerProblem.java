package nl.hofvijver.server;

import nl.hofvijver.engine.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a question to the server, and with the server itself. Numbers 5000 to 5089 and 5100 to 5299. */
public enum ServerProblem implements ProblemCode {
    UNEXPECTED(5000, "the server made a mistake", HttpStatus.INTERNAL_SERVER_ERROR),
    PARAMETER_INVALID(5001, "a parameter is missing or not allowed", HttpStatus.BAD_REQUEST),
    MEASURE_UNKNOWN(5002, "a release has no such measure", HttpStatus.NOT_FOUND),
    AREA_UNKNOWN(5003, "a release has no such area", HttpStatus.NOT_FOUND),
    LEVEL_UNKNOWN(5004, "a release has no such area level", HttpStatus.NOT_FOUND),
    FILE_UNKNOWN(5005, "a release has no such file to download", HttpStatus.NOT_FOUND),
    ADDRESS_UNKNOWN(5006, "an address does not exist", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(5007, "an address answers only GET and HEAD", HttpStatus.METHOD_NOT_ALLOWED),
    MAP_UNKNOWN(5008, "a measure has no figures for this choice", HttpStatus.NOT_FOUND),
    REQUEST_INVALID(5009, "a request cannot be understood", HttpStatus.BAD_REQUEST),
    PORT_IN_USE(5010, "the port is in use", HttpStatus.INTERNAL_SERVER_ERROR),
    NOT_STARTED(5011, "the server could not start", HttpStatus.INTERNAL_SERVER_ERROR),
    WEBSITE_MISSING(5012, "the website is not part of this build", HttpStatus.NOT_FOUND),
    NOT_DERIVED(5101, "a release lacks what is computed from its figures as a whole", HttpStatus.NOT_FOUND);

    private final int number;
    private final String title;
    private final HttpStatus status;

    ServerProblem(int number, String title, HttpStatus status) {
        this.number = number;
        this.title = title;
        this.status = status;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }

    /** The HTTP status with which the problem is answered. */
    public HttpStatus status() {
        return status;
    }
}
