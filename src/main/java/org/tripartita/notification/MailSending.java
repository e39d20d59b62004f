package org.tripartita.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Messages are marked as sent in the transaction that holds them, so a crash between
 * sending and marking sends them again under the same Message-IDs, and never loses one.
 */
@Component
class MailSending {

	private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

	private static final int AT_ONCE = 20;

	private final Outbox outbox;

	private final LinkMail links;

	private final Postman postman;

	private final TransactionTemplate transaction;

	private final String sender;

	MailSending(Outbox outbox, LinkMail links, Postman postman, TransactionTemplate transaction,
			@Value("${tripartita.mail.from}") String sender) {
		this.outbox = outbox;
		this.links = links;
		this.postman = postman;
		this.transaction = transaction;
		this.sender = sender;
	}

	/** Sends everything whose time has come. */
	@Scheduled(initialDelayString = "${tripartita.mail.sending-scan:PT10S}", fixedDelayString = "${tripartita.mail.sending-scan:PT10S}")
	public void sendDue() {
		while (Boolean.TRUE.equals(transaction.execute(status -> sendSome()))) {
			LOG.debug("More mail waits");
		}
	}

	private boolean sendSome() {
		var due = outbox.takeDue(AT_ONCE);
		outbox.sent(due.stream().filter(this::delivers).toList());
		return due.size() == AT_ONCE;
	}

	/** Hands a message over; false where nobody waits for it any more or it goes back with the reason. */
	private boolean delivers(Mail mail) {
		try {
			var body = links.complete(mail);
			if (body.isEmpty()) {
				outbox.withdraw(mail);
				return false;
			}
			postman.deliver(message(mail, body.get()), mail.messageId());
			return true;
		}
		catch (MailException | MessagingException | IOException ex) {
			outbox.failed(mail, String.valueOf(ex.getMessage()));
			LOG.warn("Mail {} was not delivered at attempt {}: {}", mail.id(), mail.attempts() + 1, ex.getClass().getSimpleName());
			return false;
		}
	}

	private MimeMessage message(Mail mail, String body) throws MessagingException {
		var message = postman.blank();
		var helper = new MimeMessageHelper(message, mail.attachment() != null, StandardCharsets.UTF_8.name());
		helper.setFrom(sender);
		helper.setTo(mail.address());
		helper.setSubject(mail.subject());
		helper.setText(body);
		var attachment = mail.attachment();
		if (attachment != null) {
			helper.addAttachment(attachment.name(), new ByteArrayResource(attachment.content().getBytes(StandardCharsets.UTF_8)),
					attachment.type());
		}
		message.setHeader("Message-ID", mail.messageId());
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

}
