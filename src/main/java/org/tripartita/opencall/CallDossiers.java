package org.tripartita.opencall;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import org.tripartita.opencall.DossierStore.File;
import org.tripartita.opencall.DossierStore.Own;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.Texts;

/**
 * What an applicant does with the own application, without an account, by a link that nobody else has: hands in the
 * documents that the call asks for, corrects, withdraws. Dossiers are never public (R2.5).
 */
@Service
public class CallDossiers {

	/** So often at most files are handed in for one application, replaced ones included. */
	private static final int MOST_UPLOADS = 60;

	private final DossierStore dossiers;

	private final CallStore calls;

	private final CallInterviews interviews;

	private final EvidenceIntake intake;

	private final Documents documents;

	private final CallLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transaction;

	private final Clock clock;

	CallDossiers(DossierStore dossiers, CallStore calls, CallInterviews interviews, EvidenceIntake intake, Documents documents, CallLog log, Texts texts,
			ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
		this.dossiers = dossiers;
		this.calls = calls;
		this.interviews = interviews;
		this.intake = intake;
		this.documents = documents;
		this.log = log;
		this.texts = texts;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The application of a link. */
	public Optional<OwnApplication> find(String folio, UUID key) {
		return dossiers.find(folio, key).map(this::view);
	}

	private OwnApplication view(Own own) {
		var call = calls.get(own.callId());
		var files = dossiers.files(own.id());
		var slots = IntStream.range(0, call.documents().size()).mapToObj(at -> slot(call.documents().get(at), at, files)).toList();
		var correction = own.correctionUntil() == null || own.status() != ApplicationStatus.INCOMPLETE ? null
				: new OwnApplication.Correction(String.valueOf(own.correctionReason()), own.correctionDay(), own.correctionUntil());
		return new OwnApplication(own.id(), own.folio(), own.key(), call.id(), call.title(),
				own.status() == ApplicationStatus.WITHDRAWN ? null : own.sent(), own.receivedAt(), own.status(),
				call.resultIsPublic(), call.ending() != null, Receipt.listed(own.place(), own.status(), call.resultIsPublic()), slots, correction, changeable(own, call), closed(own, call), withdrawable(own, call),
				interviews.of(call.id()).get(own.id()));
	}

	private static OwnApplication.Slot slot(RequestedDocument asked, int position, Map<Integer, File> files) {
		var file = files.get(position);
		return new OwnApplication.Slot(position, asked.name(), asked.required(), file == null ? null : file.fileName());
	}

	/** While the call receives; afterwards only within the term of a correction. The server's clock decides. */
	private boolean changeable(Own own, OpenCall call) {
		var until = own.correctionUntil();
		return switch (own.status()) {
			case RECEIVED -> call.receivesAt(clock.instant());
			case INCOMPLETE -> until != null && clock.instant().isBefore(until) && call.state() == CallState.CLOSED;
			default -> false;
		};
	}

	private String closed(Own own, OpenCall call) {
		if (own.status() == ApplicationStatus.WITHDRAWN) {
			return "opencall.documents.gone";
		}
		if (call.state() == CallState.SUSPENDED) {
			return "opencall.documents.suspended";
		}
		return call.receivesAt(clock.instant()) ? "opencall.documents.judged" : "opencall.documents.closed";
	}

	private static boolean withdrawable(Own own, OpenCall call) {
		return !call.resultIsPublic() && switch (own.status()) {
			case RECEIVED, INCOMPLETE, ELIGIBLE, INELIGIBLE -> true;
			default -> false;
		};
	}

	/** What became of something that an applicant does with the own application. */
	public sealed interface Done {

		record Kept() implements Done {
		}

		/**
		 * @param reason the key of the sentence that says why not
		 */
		record Refused(String reason) implements Done {
		}

		record Unknown() implements Done {
		}

	}

	/**
	 * Takes in a document that the call asks for; one that was there is replaced and its bytes are erased.
	 *
	 * @param position which of the documents that the call asks for
	 * @param declaredType media type as the browser declared it, if it did
	 */
	public Done add(String folio, UUID key, int position, String fileName, @Nullable String declaredType, byte[] bytes) {
		var own = dossiers.find(folio, key);
		if (own.isEmpty()) {
			return new Done.Unknown();
		}
		var refusal = refusal(own.get(), position);
		if (refusal != null) {
			return new Done.Refused(refusal);
		}
		transaction.executeWithoutResult(status -> dossiers.tried(own.get().id()));
		var asked = calls.get(own.get().callId()).documents().get(position);
		var filing = Filing.of(DocumentKind.OTHER, Visibility.RESTRICTED, asked.name(), log.today());
		var taken = intake.accept(filing, fileName, declaredType, bytes);
		return taken instanceof EvidenceResult.Accepted accepted
				? attach(own.get(), new File(position, accepted.documentId(), fileName))
				: new Done.Refused(((EvidenceResult.Refused) taken).reasonKey());
	}

	private @Nullable String refusal(Own own, int position) {
		var call = calls.get(own.callId());
		if (!changeable(own, call)) {
			return closed(own, call);
		}
		if (position < 0 || position >= call.documents().size()) {
			return "opencall.documents.unasked";
		}
		return own.uploads() >= MOST_UPLOADS ? "opencall.documents.too-many" : null;
	}

	/** The window may have closed while the file was looked at: then it is not kept. */
	private Done attach(Own own, File file) {
		return transaction.execute(status -> {
			var call = calls.hold(own.callId()).orElseThrow();
			var held = dossiers.hold(own.folio(), own.key()).orElseThrow();
			if (!changeable(held, call)) {
				documents.withdraw(file.documentId(), texts.of("opencall.documents.late"));
				return new Done.Refused("opencall.documents.closed");
			}
			var before = dossiers.files(held.id()).get(file.position());
			var kept = documents.find(file.documentId()).orElseThrow();
			dossiers.put(held.id(), new File(file.position(), file.documentId(), kept.fileName()), clock.instant());
			if (before != null) {
				documents.withdraw(before.documentId(), texts.of("opencall.documents.replaced"));
			}
			return new Done.Kept();
		});
	}

	/** Takes an application back before the result is public: its personal data and its documents are erased. */
	public Done withdraw(String folio, UUID key) {
		return transaction.execute(status -> {
			var known = dossiers.find(folio, key);
			if (known.isEmpty()) {
				return new Done.Unknown();
			}
			// Everybody who changes applications holds the call before them; two orders would wait for each other.
			var call = calls.hold(known.get().callId()).orElseThrow();
			var own = call.resultIsPublic() ? known.get() : dossiers.hold(folio, key).orElseThrow();
			if (!withdrawable(own, call)) {
				return new Done.Refused("opencall.withdraw.late");
			}
			erase(own);
			return new Done.Kept();
		});
	}

	private void erase(Own own) {
		events.publishEvent(new ApplicationWithdrawn(own.id(), own.callId(), own.folio()));
		var files = dossiers.files(own.id()).values();
		dossiers.withdrawn(own.id(), clock.instant());
		files.forEach(file -> documents.withdraw(file.documentId(), texts.of("opencall.documents.withdrawn")));
	}

	/** When and where the panel hears an applicant; empty where that is not set. */
	public Optional<Interview> interview(UUID callId, UUID applicationId) {
		return Optional.ofNullable(interviews.of(callId).get(applicationId));
	}

	/** Where to write to everybody who applied for a call, or accepted an invitation, and did not take it back. */
	public List<Applicant> applicants(UUID callId) {
		return dossiers.applicants(callId);
	}

	/** Where to write to an applicant; empty for one that gave no address and for one that was withdrawn. */
	public Optional<Applicant> applicant(UUID applicationId) {
		return dossiers.applicant(applicationId);
	}

}
