package id.terang.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Says no as {@link ApiProblems} does where a request does not come as far as an endpoint: a method that is none of ours, an
/// address that the firewall of Spring Security refuses or nobody serves, a fault in a filter. Without it a program would
/// get the page of a server.
final class Threshold implements Filter {

    /// What may be done, everywhere the same.
    static final String ALLOWED = "GET, HEAD, OPTIONS";

    private static final List<String> METHODS = List.of(ALLOWED.split(", "));

    /// It describes the API and is for people.
    private static final String PAGE = "/api";

    /// Where the server leads what it refuses itself, TRACE for one.
    private static final String ERRORS = "/error";

    private final ApiProblems problems;

    private Threshold(ApiProblems problems) {
        this.problems = problems;
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /// Before the filters of Spring Security, and behind those that measure requests.
        @Bean
        FilterRegistrationBean<Threshold> threshold(ApiProblems problems) {
            var filter = new FilterRegistrationBean<>(new Threshold(problems));
            filter.addUrlPatterns(PAGE + "/*", ERRORS);
            filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
            return filter;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws ServletException, IOException {
        var asked = (HttpServletRequest) request;
        if (asked.getDispatcherType() == DispatcherType.ERROR) {
            afterwards(asked, (HttpServletResponse) response, chain);
        } else if (List.of(PAGE, PAGE + "/", ERRORS).contains(asked.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            guarded(asked, (HttpServletResponse) response, chain);
        }
    }

    private void afterwards(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address && address.startsWith(PAGE + "/")
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            new Worded(new HttpServletRequestWrapper(request) {
                @Override
                public String getRequestURI() {
                    return address;
                }
            }, response).sendError(status);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var worded = new Worded(request, response);
        if (!METHODS.contains(request.getMethod())) {
            worded.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        try {
            chain.doFilter(request, worded);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            worded.write(problems.failed(fault instanceof ServletException && fault.getCause() instanceof Exception cause ? cause : fault, request));
        }
    }

    /// A response that words its errors itself.
    private final class Worded extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Worded(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            var known = HttpStatus.resolve(status);
            var headers = new HttpHeaders();
            if (known == HttpStatus.METHOD_NOT_ALLOWED) {
                headers.set(HttpHeaders.ALLOW, ALLOWED);
            }
            write(problems.said(known == null ? HttpStatus.BAD_REQUEST : known, headers, request));
        }

        @Override
        public void sendError(int status, String words) throws IOException {
            sendError(status);
        }

        void write(ResponseEntity<byte[]> problem) throws IOException {
            resetBuffer();
            setStatus(problem.getStatusCode().value());
            problem.getHeaders().forEach((name, values) -> setHeader(name, String.join(", ", values)));
            setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            setContentLength(problem.getBody().length);
            getOutputStream().write(problem.getBody());
            flushBuffer();
        }
    }
}
