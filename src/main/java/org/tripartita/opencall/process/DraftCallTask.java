package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.PURPOSE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPanel;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.DraftCall.Window;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The convener writes bases, places, criteria and window before anybody applies (R2.4). */
@Component
class DraftCallTask implements UserTaskHandler {

	private static final String REQUIRED = "REQUIRED";

	/** How the form calls the places of each sector. */
	private static final Map<Sector, String> SEATS = Map.of(Sector.GOVERNMENT, "government", Sector.OVERSIGHT_BODY, "oversightBody",
			Sector.CIVIL_SOCIETY, "civilSociety");

	private final CallPublishing publishing;

	private final Exercises exercises;

	private final CallPanel panel;

	private final Texts texts;

	DraftCallTask(CallPublishing publishing, Exercises exercises, CallPanel panel, Texts texts) {
		this.publishing = publishing;
		this.exercises = exercises;
		this.panel = panel;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var purpose = purpose(task);
		form.text("purpose", purpose.name())
			.text("heading", texts.of("opencall.heading." + purpose))
			.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name())
			.date("closesOn", publishing.proposedClosing(task.value(EXERCISE_ID)))
			.text("requirements", texts.of("opencall.default.requirements." + purpose))
			.text("privacyNotice", texts.of("opencall.default.privacy"));
		if (purpose.selects()) {
			form.text("tie", publishing.tieBreak(purpose)
				.stream()
				.map(step -> texts.of("opencall.tie." + step))
				.collect(Collectors.joining(" ")));
			form.rows("criteria", proposedCriteria(purpose)).options("panelMembers", panelMembers(task));
		}
		if (purpose.bySector()) {
			profiles(task, purpose, form);
		}
		var replaced = publishing.replaced(task.value(EXERCISE_ID), purpose, vacant(task).orElse(null));
		form.markdown("reissue", replaced.map(call -> texts.of("opencall.reissue." + call.state())).orElse(""));
		replaced.ifPresent(call -> again(form, call));
		replaced.filter(call -> call.state() == CallState.CANCELLED && vacant(task).isEmpty()).ifPresent(call -> seats(form, call));
	}

	/** Whoever was called for by a call that was cancelled is still to be found. */
	private static void seats(Prefill form, OpenCall call) {
		if (!call.purpose().bySector()) {
			call.seats().forEach(seat -> form.text("facilitatorProfile", seat.profile()));
			return;
		}
		SEATS.values().forEach(key -> form.number(key + "Places", 0));
		call.seatsBySector()
			.forEach(seat -> form.number(SEATS.get(seat.sector()) + "Places", seat.places()).text(SEATS.get(seat.sector()) + "Profile", seat.profile()));
	}

	/**
	 * Whom each sector seeks, as a starting point: the profiles of step 2 [S1:945-961], for the tables those of step 7 (R7.2,
	 * R7.3); for a vacancy only its sector has places.
	 */
	private void profiles(OpenTask task, CallPurpose purpose, Prefill form) {
		var whose = purpose == CallPurpose.MESAS ? "opencall.default.profile.MESAS." : "opencall.default.profile.";
		var vacant = task.find(OpenCallProcess.VACANT_SECTOR);
		SEATS.forEach((sector, key) -> {
			form.text(key + "Profile", texts.of(whose + sector));
			vacant.ifPresent(role -> form.number(key + "Places",
					sector.role().equals(role) ? task.value(OpenCallProcess.VACANT_PLACES) : 0));
		});
	}

	/** A call that is issued again starts from the one that ended without anybody. */
	private void again(Prefill form, OpenCall call) {
		form.text("bases", call.bases().text())
			.text("requirements", call.bases().requirements())
			.text("outreach", call.bases().outreach())
			.text("privacyNotice", call.bases().privacyNotice())
			.rows("documents", call.documents()
				.stream()
				.map(one -> Map.of("name", one.name(), "need", one.required() ? REQUIRED : "OPTIONAL"))
				.toList());
		if (call.objectionDays() > 0) {
			form.number("objectionDays", call.objectionDays());
		}
		if (call.interviewWeight() > 0) {
			form.number("interviewWeight", call.interviewWeight());
		}
		if (!call.panel().isEmpty()) {
			form.rows("panel", panel.again(call).stream().map(one -> Map.<String, Object>of("member", one.username(), "office", one.office())).toList());
		}
		if (!call.criteria().isEmpty()) {
			form.rows("criteria", call.criteria().stream().map(one -> Map.of("name", one.name(), "weight", one.weight())).toList());
		}
	}

	private List<Option> panelMembers(OpenTask task) {
		return panel.eligible(task.value(EXERCISE_ID))
			.stream()
			.map(one -> new Option(texts.of("opencall.panel.choice", texts.of("sector." + one.sector()), one.organisation(),
					one.displayName()), one.username()))
			.toList();
	}

	private List<Map<String, Object>> proposedCriteria(CallPurpose purpose) {
		return Stream.of(texts.of("opencall.default.criteria." + purpose).split(";"))
			.map(criterion -> criterion.split("="))
			.map(parts -> Map.<String, Object>of("name", parts[0].strip(), "weight", Integer.valueOf(parts[1].strip())))
			.toList();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var draft = draft(task, answer);
		var vacant = vacant(task);
		if (vacant.isPresent() && draft.seats().stream().anyMatch(seat -> seat.sector() != vacant.get()
				|| seat.places() > task.value(OpenCallProcess.VACANT_PLACES))) {
			return Submission.refused("opencall.vacant-only", texts.of("sector." + vacant.get()), task.value(OpenCallProcess.VACANT_PLACES));
		}
		var written = publishing.draft(draft);
		if (written instanceof Written.Refused refused) {
			return Submission.refused(refused.reason());
		}
		return Submission.accepted()
			.with(OpenCallProcess.CALL_ID, ((Written.Ready) written).callId())
			.with(OpenCallProcess.HELD, held(answer));
	}

	/** Whose vacancy the call is for. */
	private static Optional<Sector> vacant(OpenTask task) {
		return task.find(OpenCallProcess.VACANT_SECTOR).map(Sector::ofRole);
	}

	private static DraftCall draft(OpenTask task, Answer answer) {
		var purpose = purpose(task);
		var criteria = answer.rows("criteria").stream().map(row -> new Criterion(row.text("name"), row.count("weight"))).toList();
		return new DraftCall(task.value(EXERCISE_ID), purpose, answer.text("bases"), answer.text("requirements"),
				answer.text("outreach"), answer.text("privacyNotice"), seats(purpose, answer), criteria, window(answer),
				documents(answer), nominees(answer),
				held(answer) ? 0 : answer.findCount("objectionDays").orElse(0),
				held(answer) ? 0 : answer.findCount("interviewWeight").orElse(0));
	}

	private static List<RequestedDocument> documents(Answer answer) {
		return answer.rows("documents")
			.stream()
			.map(row -> new RequestedDocument(row.text("name"), row.text("need").equals(REQUIRED)))
			.toList();
	}

	private static List<Nominee> nominees(Answer answer) {
		return answer.rows("panel").stream().map(row -> new Nominee(row.text("member"), row.text("office"))).toList();
	}

	/** The form of a call that was being written before has one last day for both. */
	private static Window window(Answer answer) {
		return held(answer) ? Window.held(answer.date("publishedOn"), answer.findDate("closedOn").orElseGet(() -> answer.date("closesOn")))
				: Window.until(answer.date("closesOn"), answer.textOrNull("termReason"));
	}

	private static List<Seat> seats(CallPurpose purpose, Answer answer) {
		if (!purpose.bySector()) {
			return List.of(new Seat(null, 1, answer.text("facilitatorProfile")));
		}
		return Stream
			.of(Sector.values())
			.map(sector -> seat(sector, SEATS.get(sector), answer))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Seat> seat(Sector sector, String key, Answer answer) {
		int places = answer.count(key + "Places");
		return places == 0 ? Optional.empty() : Optional.of(new Seat(sector, places, answer.text(key + "Profile")));
	}

	private static boolean held(Answer answer) {
		return answer.text("held").equals("YES");
	}

	private static CallPurpose purpose(OpenTask task) {
		return CallPurpose.valueOf(task.value(PURPOSE));
	}

}
