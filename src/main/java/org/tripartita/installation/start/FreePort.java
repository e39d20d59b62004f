package org.tripartita.installation.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks whether the web server's port is free before anything is made. The server itself takes it only when its parts
 * are there, many seconds later, and looks again then.
 */
class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int USUAL = 8080;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var port = context.getEnvironment().getProperty("server.port", Integer.class, USUAL);
		if (context instanceof WebServerApplicationContext && port > 0) {
			look(context.getEnvironment().getProperty("server.address", InetAddress.class), port);
		}
	}

	private static void look(@Nullable InetAddress address, int port) {
		try (var socket = new ServerSocket()) {
			socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
		}
		catch (IOException taken) {
			PortInUseException.throwIfPortBindingException(taken, () -> port);
		}
	}

}
