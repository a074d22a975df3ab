package id.tuntas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Every POST needs an Idempotency-Key, also one whose controller has forgotten to ask for it. */
final class KeyOnEveryPost implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && HttpMethod.POST.matches(request.getMethod())) {
            RequestArguments.key(request);
        }
        return true;
    }
}
