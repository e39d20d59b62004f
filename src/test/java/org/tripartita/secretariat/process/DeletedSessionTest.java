package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;

/** A session whose process an administrator deleted keeps no matter in hand: another session takes it up. */
class DeletedSessionTest extends ProposalScene {

	@Autowired
	private Sessions held;

	@Test
	void before_it_is_held_it_is_called_off_in_public_and_its_matters_wait_again() {
		lay("Campeche");
		propose(Map.of("majority", "THREE_FIFTHS"));
		delete(started(StlSessionProcess.KEY, "organo-garante", call(agenda.pending(secretariat.id()))));

		nothingIsInHand();
		sessions.decide(secretariat, day, "AGREED_FOR");
		assertThat(agenda.pending(secretariat.id())).isEmpty();
	}

	@Test
	void once_it_was_opened_what_it_came_to_holds_for_nobody() {
		lay("Campeche");
		propose(Map.of("majority", "THREE_FIFTHS"));
		var matters = agenda.pending(secretariat.id());
		var room = started(StlSessionProcess.KEY, "organo-garante", call(matters));
		stl.answer(secretariat, "userTask_recordAttendance", "organo-garante", stl.present(secretariat.id(), Sector.values()));
		stl.answer(secretariat, "userTask_deliberateItem", "organo-garante",
				Map.of("text", matters.get(0).text(), "position", "AGREED_FOR"));
		delete(room);

		nothingIsInHand();
	}

	private void nothingIsInHand() {
		assertThat(held.of(secretariat.id())).extracting(Session::state).contains(SessionState.CANCELLED);
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(item -> assertThat(item.inHand()).isFalse());
		assertThat(texts()).anyMatch(text -> text.contains("La administración del sistema terminó su proceso"));
	}

}
