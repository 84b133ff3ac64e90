package id.terang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What Tomcat itself refuses before any page or filter is asked (`%zz` in an address, more headers than it reads) is said
/// in both languages, or to programs that ask the API as a problem document; and not by whom.
@Component
class NeutralErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Locale INDONESIAN = Locale.of("id");

    private final MessageSource messages;
    private final JsonMapper json;

    NeutralErrors(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(messages, json));
        });
    }

    /// Stands behind the reporting valve that Spring Boot adds, so that it comes first.
    static final class Report extends ErrorReportValve {

        private final MessageSource messages;
        private final JsonMapper json;

        Report(MessageSource messages, JsonMapper json) {
            this.messages = messages;
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var open = new AtomicBoolean(false);
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            if (!open.get()) {
                return;
            }
            boolean api = Objects.requireNonNullElse(request.getRequestURI(), "").startsWith("/api/");
            try {
                response.setContentType(api ? "application/problem+json" : "text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader("Cache-Control", "no-store");
                if (api) {
                    response.setHeader("Access-Control-Allow-Origin", "*");
                }
                var out = response.getReporter();
                if (out != null) {
                    out.write(api ? problem(status, request) : page(status));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Nobody is there to read the error", gone);
            }
        }

        private String problem(int status, Request request) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            Locale locale = query.matches("(?:.*&)?lang=en(?:&.*)?") ? Locale.ENGLISH : INDONESIAN;
            var problem = new LinkedHashMap<String, Object>();
            problem.put("type", "about:blank");
            problem.put("title", said("opendata.problem.", status, ".title", locale));
            problem.put("status", status);
            problem.put("detail", said("opendata.problem.", status, ".text", locale));
            problem.put("instance", request.getRequestURI());
            return json.writeValueAsString(problem);
        }

        private String page(int status) {
            return """
                <!doctype html>
                <html lang="id">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>%1$s</title>
                <style>body{font:17px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}h1,h2{font-size:1.3rem;margin:2rem 0 .5rem}p{margin:0}</style></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><div lang="en"><h2>%3$s</h2><p>%4$s</p></div></main></body>
                </html>
                """.formatted(said("portal.problem.", status, ".title", INDONESIAN), said("portal.problem.", status, ".text", INDONESIAN),
                said("portal.problem.", status, ".title", Locale.ENGLISH), said("portal.problem.", status, ".text", Locale.ENGLISH));
        }

        private String said(String key, int status, String part, Locale locale) {
            String other = messages.getMessage(key + (status < 500 ? "400" : "500") + part, null, locale);
            return Objects.requireNonNull(messages.getMessage(key + status + part, null, other, locale));
        }
    }
}
