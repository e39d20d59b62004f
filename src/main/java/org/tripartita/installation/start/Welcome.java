package org.tripartita.installation.start;

import java.net.InetAddress;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.tripartita.installation.Installation;

/** The last words of a start that succeeded: where each kind of user goes. */
@Component
@ConditionalOnWebApplication
class Welcome {

	private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

	private final Installation installation;

	private final ServerProperties server;

	private final MessageSource messages;

	Welcome(Installation installation, ServerProperties server, MessageSource messages) {
		this.installation = installation;
		this.server = server;
		this.messages = messages;
	}

	@EventListener
	void say(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
			LOG.info(messages.getMessage("start.welcome", new Object[] { address(context.getWebServer().getPort()),
					installation.data(), installation.mail() }, Locale.ROOT));
		}
	}

	private String address(int port) {
		String scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
		String path = server.getServlet().getContextPath();
		return scheme + "://" + host() + ":" + port + (StringUtils.hasText(path) ? path : "");
	}

	private String host() {
		InetAddress address = server.getAddress();
		return address == null || address.isAnyLocalAddress() || address.isLoopbackAddress() ? "localhost"
				: address.getHostAddress();
	}

}
