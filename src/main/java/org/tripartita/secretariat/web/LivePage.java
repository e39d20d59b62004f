package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.secretariat.LiveBoard;
import org.tripartita.secretariat.LiveBoards;
import org.tripartita.secretariat.LiveSecretary;
import org.tripartita.secretariat.LiveSession;
import org.tripartita.secretariat.LiveStage;
import org.tripartita.secretariat.OwnSeat;
import org.tripartita.secretariat.OwnSeats;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDesk;
import org.tripartita.secretariat.Verdict;
import org.tripartita.workflow.Texts;

/** Lays the page of a session out for one person: what all see alike, the own seat, and what the secretary does. */
@Component
class LivePage {

	/** What a page may say was done; anything else that an address says is left out. */
	private static final Set<String> DONE = Set.of("asistencia", "retiro", "posicion", "confirmar", "lista", "tomar", "corregir", "cerrar",
			"resolver", "acuerdo", "quitar-acuerdo");

	private final LiveBoards boards;

	private final LiveChairs chairs;

	private final OwnSeats seats;

	private final LiveSecretary secretary;

	private final SessionDesk desk;

	private final SessionDeliberation deliberation;

	private final Secretariats secretariats;

	private final ActaRegister actas;

	private final Texts texts;

	LivePage(LiveBoards boards, LiveChairs chairs, OwnSeats seats, LiveSecretary secretary, SessionDesk desk,
			SessionDeliberation deliberation, Secretariats secretariats, ActaRegister actas, Texts texts) {
		this.boards = boards;
		this.chairs = chairs;
		this.seats = seats;
		this.secretary = secretary;
		this.desk = desk;
		this.deliberation = deliberation;
		this.secretariats = secretariats;
		this.actas = actas;
		this.texts = texts;
	}

	ModelAndView of(Session session, String person, @Nullable String done) {
		var page = page(session, person, new SentForm(Map.of()));
		page.addObject("done", done != null && stillHolds(done, page) ? texts.of("live.saved." + done) : null);
		return page;
	}

	/** An address that is asked for again must not confirm a word of an earlier round or a list of an earlier step. */
	private static boolean stillHolds(String done, ModelAndView page) {
		var own = (OwnSeat) Objects.requireNonNull(page.getModel().get("own"));
		var board = (LiveBoard) Objects.requireNonNull(page.getModel().get("board"));
		return DONE.contains(done) && switch (done) {
			case "posicion" -> own.said() != null;
			case "asistencia" -> own.presence() == LiveBoard.Presence.STATED || board.stage() == LiveStage.ATTENDANCE;
			default -> true;
		};
	}

	ModelAndView refused(Session session, String person, Verdict.Refused refused, SentForm written) {
		var page = page(session, person, written);
		page.addObject("fault", texts.of(refused.reason(), refused.arguments()));
		return page;
	}

	private ModelAndView page(Session session, String person, SentForm written) {
		var secretariat = secretariats.get(session.secretariatId());
		var page = new ModelAndView("secretariat/live", "sitting", session);
		page.addObject("heading", texts.of("live.title", session.number()));
		page.addObject("secretariat", secretariat);
		var board = boards.of(session.id());
		page.addObject("board", board);
		page.addObject("chairs", chairs);
		page.addObject("own", seats.of(session.id(), person));
		page.addObject("keeps", secretary.isSecretary(session.id(), person));
		page.addObject("waits", desk.turn(session.id()).orElse(null));
		page.addObject("corrections", corrections(session));
		page.addObject("signing", desk.signing(session.id(), person).orElse(null));
		secretaryQuestions(page, session, board);
		page.addObject("written", written);
		page.addObject("longest", LiveSession.LONGEST_REASON);
		return page;
	}

	/** The actas that correct the sealed one. */
	private List<Acta> corrections(Session session) {
		return session.documentId() == null ? List.of()
				: actas.correctionsOf(session.secretariatId()).getOrDefault(session.documentId(), List.of());
	}

	/** What the secretary is asked besides when the matter in hand is closed. */
	private void secretaryQuestions(ModelAndView page, Session session, LiveBoard board) {
		if (board.inHand() != null) {
			var item = deliberation.item(session.id(), board.inHand().id());
			page.addObject("keepsText", item.kind().carriesData());
			page.addObject("mayDeclare", deliberation.mayVote(session.id(), item.itemId()));
			page.addObject("extraordinary", item.extraordinary());
		}
	}

}
