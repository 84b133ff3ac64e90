package id.terang.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/// The page around all views. Clicks travel as ordinary requests (and so through the security filters), news from
/// the server by WebSocket.
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://assets/tokens.css")
@StyleSheet("context://assets/components.css")
@StyleSheet("context://assets/vaadin.css")
@StyleSheet("context://assets/shell.css")
@StyleSheet("context://assets/desk.css")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addFavIcon("icon", "/assets/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
    }
}
