package org.tripartita.signing.web;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import org.tripartita.identity.Reauthentication;
import org.tripartita.identity.Reauthentication.Outcome;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProof;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.signing.SignatureReceipt;
import org.tripartita.signing.SignatureReceipts;
import org.tripartita.signing.web.SigningPage.Asked;
import org.tripartita.workflow.SigningAct.Proof;
import org.tripartita.workflow.SigningPermit;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;
import org.tripartita.workflow.Texts;

/**
 * {@code /espacio/firmas}: the text and its hash, who signs under which mandate, the proof once more, the signature or the
 * refusal with its reason. A text that is not the task's any more is not signed: the page shows the new one.
 */
@Controller
class SigningController {

	private static final String ADDRESS = "/espacio/firmas/{taskId}";

	private final SigningPage pages;

	private final RoundPage rounds;

	private final Reauthentication reauthentication;

	private final SignatureProofs proofs;

	private final SignatureReceipts receipts;

	private final EvidenceIntake intake;

	private final TaskDesk desk;

	private final TransactionTemplate transaction;

	private final Texts texts;

	private final Clock clock;

	SigningController(SigningPage pages, RoundPage rounds, Reauthentication reauthentication, SignatureProofs proofs,
			SignatureReceipts receipts, EvidenceIntake intake, TaskDesk desk, TransactionTemplate transaction, Texts texts, Clock clock) {
		this.pages = pages;
		this.rounds = rounds;
		this.reauthentication = reauthentication;
		this.proofs = proofs;
		this.receipts = receipts;
		this.intake = intake;
		this.desk = desk;
		this.transaction = transaction;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping(ADDRESS)
	ModelAndView show(@PathVariable String taskId, Principal person) {
		var done = proofs.ofTask(taskId, person.getName());
		if (done.isPresent()) {
			return receipt(done.get(), receipts.find(taskId, person.getName()));
		}
		var asked = asked(taskId, person);
		return page(asked, person, SentSignature.proposing(asked.organisation()), null);
	}

	@PostMapping(ADDRESS)
	ModelAndView sign(@PathVariable String taskId, HttpServletRequest request, Principal person) throws IOException {
		var asked = asked(taskId, person);
		var sent = SentSignature.of(request);
		var fault = sent.fault(asked.sheet()).map(texts::of).or(() -> outdated(asked, sent));
		if (fault.isPresent()) {
			return again(asked, person, sent, fault.get());
		}
		var outcome = reauthentication.prove(person, sent.password(), sent.code(), request.getRemoteAddr());
		if (!outcome.isProven()) {
			return again(asked, person, sent, texts.of("signing.proof." + outcome));
		}
		var refused = signed(asked, person, sent, outcome);
		if (refused.isEmpty()) {
			return new ModelAndView(new RedirectView("/espacio/firmas/" + taskId));
		}
		return pages.find(taskId, person)
			.map(now -> again(now, person, sent, refused.get()))
			.orElseGet(() -> new ModelAndView("signing/gone", Map.of("reason", refused.get()), HttpStatus.CONFLICT));
	}

	/** What the parties observe before they sign, and what the secretary answers and amends. */
	@PostMapping(ADDRESS + "/observaciones")
	ModelAndView observe(@PathVariable String taskId, @RequestParam Map<String, String> sent, Principal person) {
		var asked = asked(taskId, person);
		if (asked.observed() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var refused = rounds.take(asked.observed(), asked.task(), sent.getOrDefault("acto", ""), sent.getOrDefault("texto", "").strip(),
				sent.getOrDefault("observacion", ""), person.getName());
		return refused == null ? new ModelAndView(new RedirectView("/espacio/firmas/" + taskId + "#observaciones"))
				: again(asked(taskId, person), person, SentSignature.NOTHING, texts.of(refused.reason()));
	}

	private Asked asked(String taskId, Principal person) {
		return pages.find(taskId, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Judged before the proof, so that a code is not used up in vain, and again by the edge in the act itself. */
	private Optional<String> outdated(Asked asked, SentSignature sent) {
		return asked.sha256().equals(sent.sha256()) ? Optional.empty() : Optional.of(texts.of("signing.outdated"));
	}

	/** The paper is kept together with the signature that it proves, or not at all. */
	private Optional<String> signed(Asked asked, Principal person, SentSignature sent, Outcome outcome) throws IOException {
		var bytes = sent.onPaper() && sent.paper() != null ? sent.paper().getBytes() : null;
		try {
			return Optional.ofNullable(transaction.execute(status -> {
				var refused = submitted(asked, person, sent, outcome, bytes);
				if (refused != null) {
					status.setRollbackOnly();
				}
				return refused;
			}));
		}
		catch (DuplicateKeyException atOnce) {
			return Optional.of(texts.of("task.done"));
		}
	}

	private @Nullable String submitted(Asked asked, Principal person, SentSignature sent, Outcome outcome, byte @Nullable [] paper) {
		UUID document = null;
		if (paper != null) {
			var kept = intake.acceptScan(filing(asked, sent), String.valueOf(sent.paper().getOriginalFilename()),
					sent.paper().getContentType(), paper);
			if (kept instanceof EvidenceResult.Refused refused) {
				return texts.of(refused.reasonKey());
			}
			document = ((EvidenceResult.Accepted) kept).documentId();
		}
		var permit = new SigningPermit(asked.task().taskId(), sent.sha256(), paper == null ? proof(outcome) : Proof.PAPER, document);
		var receipt = desk.sign(person.getName(), sent.answer(asked.sheet(), today()), permit);
		if (receipt instanceof Receipt.Refused refused) {
			return refused.sentence();
		}
		if (sent.signs()) {
			receipts.keep(asked.task().taskId(), person.getName(), new SignatureReceipt(sent.on(today()), asked.signerOf(sent), sent.note(asked.sheet())));
		}
		return null;
	}

	/** Handwritten signatures are not published; their hash is. */
	private Filing filing(Asked asked, SentSignature sent) {
		return Filing.of(DocumentKind.OTHER, Visibility.MEMBERS, texts.of("signing.paper.title", asked.name()), sent.on(today()))
			.inExercise(asked.task().exerciseId())
			.inSecretariat(asked.task().secretariatId());
	}

	private static Proof proof(Outcome outcome) {
		return switch (outcome) {
			case PASSWORD_AND_CODE -> Proof.PASSWORD_AND_CODE;
			case INSTITUTION -> Proof.INSTITUTION;
			default -> Proof.PASSWORD;
		};
	}

	private ModelAndView again(Asked asked, Principal person, SentSignature sent, String fault) {
		var page = page(asked, person, sent, fault);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(Asked asked, Principal person, SentSignature sent, @Nullable String fault) {
		var page = new ModelAndView("signing/sign", "asked", asked);
		page.addObject("round", rounds.of(asked.observed(), asked.task()).orElse(null));
		page.addObject("sent", sent);
		page.addObject("fault", fault);
		page.addObject("today", today());
		page.addObject("wanted", reauthentication.wanted(person).name());
		return page;
	}

	private ModelAndView receipt(SignatureProof proof, Optional<SignatureReceipt> told) {
		var page = new ModelAndView("signing/signed", "proof", proof).addObject("words", proofs.words(proof));
		told.ifPresent(receipt -> page.addObject("told", receipt).addObject("actedOn", SpokenDay.of(receipt.actedOn())));
		return page;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
