package org.tripartita.notification;

import java.io.BufferedOutputStream;
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

	/** Makes the messages that become files; making one reads settings from every library. */
	private final JavaMailSender forFiles = new JavaMailSenderImpl();

	Postman(ObjectProvider<JavaMailSender> server, Installation installation) {
		this.server = server;
		this.folder = installation.mail();
	}

	MimeMessage blank() {
		return server.getIfAvailable(() -> forFiles).createMimeMessage();
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
		var name = messageId.replaceAll("[^A-Za-z0-9-]", "") + ".eml";
		try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
			message.writeTo(file);
		}
	}

}
