package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveBoard.Bench;
import org.tripartita.secretariat.LiveBoard.Call;
import org.tripartita.secretariat.LiveBoard.Chair;
import org.tripartita.secretariat.LiveBoard.Presence;

import static org.assertj.core.api.Assertions.assertThat;

class LiveBoardTest {

	@Test
	void somebody_can_still_arrive_until_every_seat_is_confirmed() {
		assertThat(board(LiveStage.DELIBERATION, Presence.CONFIRMED, Presence.CONFIRMED).everybodyHere()).isTrue();
		assertThat(board(LiveStage.DELIBERATION, Presence.CONFIRMED, Presence.STATED).everybodyHere()).isFalse();
		assertThat(board(LiveStage.DELIBERATION, Presence.EXPECTED, Presence.CONFIRMED).everybodyHere()).isFalse();
	}

	@Test
	void a_matter_waits_to_be_taken_in_hand_only_where_the_places_are_going_to_be_asked() {
		assertThat(board(LiveStage.DELIBERATION).waitsToBeTaken()).isTrue();
		assertThat(board(LiveStage.VOTE).waitsToBeTaken()).isTrue();
		assertThat(board(LiveStage.SETTLEMENT).waitsToBeTaken()).isFalse();
		assertThat(board(LiveStage.HELD).waitsToBeTaken()).isFalse();
	}

	private static LiveBoard board(LiveStage stage, Presence... presences) {
		var chairs = Arrays.stream(presences)
			.map(presence -> new Chair(UUID.randomUUID(), "Colectivo", "Vocalía", "titular", presence, null, null, false, false))
			.toList();
		return new LiveBoard(UUID.randomUUID(), new Call("", "", false, List.of()), stage, "", "", "", "", "", null,
				List.of(new Bench(Sector.CIVIL_SOCIETY, chairs.size(), chairs, null, false, null, null)), "", List.of(), List.of());
	}

}
