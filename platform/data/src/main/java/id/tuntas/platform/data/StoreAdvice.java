package id.tuntas.platform.data;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A store that is away is told as such. Whether the write happened may be unknown: repeating the
 * key settles it.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreAdvice {

    private final id.tuntas.platform.web.ProblemResponses problems;

    StoreAdvice(id.tuntas.platform.web.ProblemResponses problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoWriteConcernException.class
    })
    void away(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(ProblemTypes.STORE_UNAVAILABLE, e).retryAfter(Duration.ofSeconds(5)));
    }
}
