package org.tripartita.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import org.tripartita.installation.Installation;

/** Carries messages to the mail server, or keeps them as files where none is configured. */
@Component
class Postman {

	private final ObjectProvider<JavaMailSender> server;

	private final Path folder;

	Postman(ObjectProvider<JavaMailSender> server, Installation installation) {
		this.server = server;
		this.folder = installation.mail();
	}

	MimeMessage blank() {
		var sender = server.getIfAvailable();
		return (sender == null ? new JavaMailSenderImpl() : sender).createMimeMessage();
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
		try (var file = Files.newOutputStream(folder.resolve(messageId.replaceAll("[^A-Za-z0-9-]", "") + ".eml"))) {
			message.writeTo(file);
		}
	}

}
