package id.terang;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What a browser may load. Public pages: own files only, no inline script or style; charts for other sites
/// no script at all. Vaadin pages: scripts by nonce;
/// Vaadin 25.2 stays blank without `unsafe-eval` and needs inline styles.
@Component
@ConditionalOnWebApplication
class ContentPolicy implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private final SecureRandom random = new SecureRandom();
    private final String images;

    /// @param tiles address of the map's pictures, `https://tiles.example.org/{z}/{x}/{y}.png`; empty for no map
    ContentPolicy(@Value("${terang.map.tiles:}") String tiles) {
        images = tiles.isBlank() ? "" : " " + origin(tiles);
    }

    String forPublicPages() {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /// No script at all, and any page may show it in a frame.
    String forEmbeddedPages() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";
    }

    String forVaadin(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:" + images + "; connect-src 'self'; "
            + "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", forVaadin(nonce));
    }

    private static String origin(String tiles) {
        URI address = URI.create(tiles.replaceAll("\\{[^}]*}", "x"));
        return address.getScheme() + "://" + address.getAuthority();
    }
}
