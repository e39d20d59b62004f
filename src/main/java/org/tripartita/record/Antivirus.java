package org.tripartita.record;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.tripartita.record.VirusScanner.Finding;

/**
 * Whether files are looked at for viruses. It is off until {@code tripartita.antivirus} names a ClamAV daemon as
 * {@code host:port}, and every start says so.
 */
@Configuration(proxyBeanMethods = false)
class Antivirus {

	private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

	/** @throws IllegalArgumentException if the address is not of the form host:port */
	@Bean
	VirusScanner virusScanner(@Value("${tripartita.antivirus:}") String address, MessageSource messages) {
		if (address.isBlank()) {
			LOG.info(said(messages, "record.antivirus.off"));
			return bytes -> Finding.CLEAN;
		}
		final int colon = address.lastIndexOf(':');
		if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
			throw new IllegalArgumentException(said(messages, "record.antivirus.address", address));
		}
		LOG.info(said(messages, "record.antivirus.on", address));
		return new ClamAvScanner(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
	}

	private static String said(MessageSource messages, String key, Object... arguments) {
		return messages.getMessage(key, arguments, Locale.forLanguageTag("es-MX"));
	}

}
