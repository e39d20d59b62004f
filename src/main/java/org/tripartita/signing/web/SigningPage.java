package org.tripartita.signing.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Account;
import org.tripartita.signing.MandatesInHand;
import org.tripartita.signing.MandatesInHand.InHand;
import org.tripartita.signing.ObservedDraft;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.Names;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.TaskDesk;

/** What the page of signatures shows of a task to whoever may sign it. */
@Component
class SigningPage {

	private final Map<String, SigningHandler> handlers;

	private final PendingTasks pending;

	private final Authority authority;

	private final TaskDesk desk;

	private final MandatesInHand mandates;

	private final Accounts accounts;

	SigningPage(Map<String, SigningHandler> handlers, PendingTasks pending, Authority authority, TaskDesk desk,
			MandatesInHand mandates, Accounts accounts) {
		this.handlers = handlers;
		this.pending = pending;
		this.authority = authority;
		this.desk = desk;
		this.mandates = mandates;
		this.accounts = accounts;
	}

	/**
	 * A text on the table.
	 *
	 * @param name what is to be done, as Tasklist calls it
	 * @param text exactly what is signed
	 * @param sector for which, in words
	 * @param signer the account's name for others
	 * @param observed what the parties observe before they sign it, null where they do not
	 * @param mandate under which, in words; empty where none is in force
	 * @param organisation on whose behalf, as a first proposal; empty where no mandate is in force
	 * @param sheet what it asks
	 */
	record Asked(PendingTask task, String name, String text, String sha256, String sector, String signer, String mandate,
			String organisation, List<?> seats, SigningSheet sheet, @Nullable String observed) {

		/** Who signs, in the words that were typed or chosen for what the sheet asks. */
		String signerOf(SentSignature sent) {
			return Stream.of(SigningSheet.SEAT, SigningSheet.ORGANISATION, SigningSheet.POSITION, SigningSheet.POWERS)
				.filter(sheet::asks)
				.map(key -> key.equals(SigningSheet.SEAT) ? labelOf(sent) : sent.signer(key))
				.filter(words -> !words.isEmpty())
				.collect(Collectors.joining(" · "));
		}

		/** On paper the seat itself signed; what is said beside it concerns who signs here. */
		private String labelOf(SentSignature sent) {
			for (var offered : seats) {
				if (offered instanceof Map<?, ?> option && sent.seat().equals(option.get("value"))) {
					return sent.onPaper() || option.get("hint") == null ? String.valueOf(option.get("label")) : option.get("label") + ": " + option.get("hint");
				}
			}
			return "";
		}

	}

	/** The task, where it waits, is a signature and this person may answer it. */
	Optional<Asked> find(String taskId, Principal person) {
		return pending.find(taskId)
			.filter(task -> handlers.containsKey(Names.taskHandler(task.element())))
			.filter(task -> task.groups().stream().anyMatch(authority.rolesOf(person.getName())::contains))
			.flatMap(task -> desk.shown(person.getName(), taskId).map(shown -> asked(task, shown, person.getName())));
	}

	private Asked asked(PendingTask task, Map<String, Object> shown, String person) {
		var handler = handlers.get(Names.taskHandler(task.element()));
		var text = String.valueOf(shown.get(SigningHandler.TEXT));
		var seats = shown.get("seats") instanceof List<?> offered ? offered : List.of();
		var mandate = mandates.of(person, task.taskId(), task.role());
		return new Asked(task, task.name(), text, DigestUtils.sha256Hex(text), String.valueOf(shown.getOrDefault("sectorName", "")),
				accounts.find(person).map(Account::displayName).orElse(person),
				mandate.map(InHand::words).orElse(""), mandate.map(InHand::organisation).orElse(""), seats, handler.sheet(),
				shown.get(ObservedDraft.SUBJECT) instanceof String subject ? subject : null);
	}

}
