package org.tripartita.demo;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import org.tripartita.workflow.Texts;

/**
 * Enters the demonstration data once the application is ready, beside it: nobody waits for it, and a stop in the
 * middle is taken up at the next start. Whoever looks on sees the exercises grow.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DemoWanted.class)
class DemoAtStart implements Pace {

	private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

	private static final long MOMENT_MILLIS = 50;

	/** Before the first administrator, whom an installation with accounts does not need. */
	private static final int EARLY = 0;

	private final Demonstration demonstration;

	private final DemoAccounts accounts;

	private final Texts texts;

	private final CountDownLatch closing = new CountDownLatch(1);

	DemoAtStart(Demonstration demonstration, DemoAccounts accounts, Texts texts) {
		this.demonstration = demonstration;
		this.accounts = accounts;
		this.texts = texts;
	}

	/** Accounts with passwords in a file are for this machine only, unless told otherwise. */
	@Bean
	static WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoOnLoopback(Environment environment) {
		return factory -> {
			if (!environment.containsProperty("server.address")) {
				factory.setAddress(InetAddress.getLoopbackAddress());
			}
		};
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(EARLY)
	void begin() {
		accounts.openAdministrator();
		var thread = new Thread(this::enter, "demo");
		thread.setDaemon(true);
		thread.start();
	}

	private void enter() {
		try {
			accounts.openAll();
			demonstration.enter(this);
			LOG.info(texts.of("demo.ready", accounts.file()));
		}
		catch (CancellationException stopped) {
			LOG.info(texts.of("demo.stopped"));
		}
		catch (RuntimeException failure) {
			if (closing.getCount() > 0) {
				LOG.error(texts.of("demo.failed"), failure);
			}
		}
	}

	@EventListener(ContextClosedEvent.class)
	void stop() {
		closing.countDown();
	}

	@Override
	public void reach(LocalDate day) {
		if (closing.getCount() == 0) {
			throw new CancellationException();
		}
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public void pause() {
		try {
			if (closing.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
				throw new CancellationException();
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

}
