package org.tripartita.notification;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import org.tripartita.installation.Installation;

/** Carries messages to the mail server, or keeps them as files where none is configured. */
@Component
class Postman {

	private static final String STREAMS = "jakarta.mail.util.StreamProvider";

	static {
		// Else each message looks through the whole class path for what encodes it.
		if (System.getProperty(STREAMS) == null) {
			System.setProperty(STREAMS, MailStreamProvider.class.getName());
		}
	}

	private final ObjectProvider<JavaMailSender> server;

	/** Kept: it searches the whole class path for its settings when it makes its first message. */
	private final JavaMailSender withoutServer = new JavaMailSenderImpl();

	private final Path folder;

	Postman(ObjectProvider<JavaMailSender> server, Installation installation) {
		this.server = server;
		this.folder = installation.mail();
	}

	MimeMessage blank() {
		return server.getIfAvailable(() -> withoutServer).createMimeMessage();
	}

	/** Delivers; the same Message-ID delivered twice leaves one file. */
	void deliver(MimeMessage message, String messageId) throws MessagingException, IOException {
		var sender = server.getIfAvailable();
		if (sender != null) {
			sender.send(message);
			return;
		}
		Files.createDirectories(folder);
		message.saveChanges();
		message.setHeader("Message-ID", messageId);
		// A text leaves its encoding letter by letter.
		try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(messageId.replaceAll("[^A-Za-z0-9-]", "") + ".eml")))) {
			message.writeTo(file);
		}
	}

}
