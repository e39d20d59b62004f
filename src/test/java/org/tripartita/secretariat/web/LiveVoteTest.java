package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.Stance;

import static org.assertj.core.api.Assertions.assertThat;

/** An extraordinary case that is voted on the page of its session, as the rules of the STL count. */
class LiveVoteTest extends LiveScene {

	@Test
	void an_extraordinary_case_is_voted_by_the_unit_of_the_rules() {
		begin(Map.of(), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.GOVERNMENT, 2, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		assertThat(secretary.page()).contains("quien está presente y no se ha pronunciado cuenta como un voto que no es a favor");
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.page()).doesNotContain("no se ha pronunciado cuenta").contains("Voto del sector, cómo va: se abstiene", "Voto del sector, cómo va: a favor", "Se cuenta: Un voto por sector");
		closeVote();

		assertThat(item(0)).extracting(SessionItem::result, SessionItem::method, SessionItem::reason)
			.containsExactly(DecisionResult.ADOPTED, DecisionMethod.MAJORITY, "El plazo legal vence mañana.");
		assertThat(deliberation.votes(item(0)).orElseThrow().values()).allSatisfy(vote -> assertThat(vote.all()).isEqualTo(1));
	}

	@Test
	void after_a_vote_without_a_majority_the_page_says_who_voted_how_and_what_was_missing() {
		begin(Map.of(), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.ABSTAIN);
		closeVote();

		assertThat(secretary.page()).contains("Se votó el asunto 1", "Sociedad civil: 0 a favor, 0 en contra, 1 en abstención o sin pronunciarse",
				"Cómo se contó: Un voto por sector. Mayoría: Más de la mitad. A favor, 1 de 3.").doesNotContain("No hubo acuerdo sobre el asunto");
	}

	@Test
	void while_a_vote_is_open_a_sector_that_said_nothing_has_not_voted_yet() {
		begin(Map.of(), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		assertThat(secretary.page()).contains("Voto del sector: todavía no vota", "0 a favor, 0 en contra, 0 en abstención, 2 sin pronunciarse",
				"0 a favor, 0 en contra, 0 en abstención, 1 sin pronunciarse").doesNotContain("Voto del sector, cómo va", "en abstención o sin");

		say(Sector.GOVERNMENT, 1, Stance.ABSTAIN);
		say(Sector.OVERSIGHT_BODY, 1, Stance.ABSTAIN);
		say(Sector.CIVIL_SOCIETY, 1, Stance.ABSTAIN);
		assertThat(secretary.page()).contains("Voto del sector, cómo va: se abstiene", "0 a favor, 0 en contra, 1 en abstención, 1 sin pronunciarse")
			.doesNotContain("todavía no vota");
		assertThat(person(Sector.GOVERNMENT, 1).page()).contains("Tu asiento tiene registrado: se abstiene.");
	}

	@Test
	void by_member_each_who_came_has_a_vote() {
		begin(Map.of("voteUnit", "MEMBER"), "EXTRAORDINARY", "Renovar el padrón");
		toTheVote();
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.GOVERNMENT, 2, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.AGAINST);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		closeVote();

		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
		assertThat(deliberation.votes(item(0)).orElseThrow().get(Sector.GOVERNMENT).inFavour()).isEqualTo(2);
	}

	private void closeVote() {
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", "El plazo legal vence mañana."));
		walk.runJobs();
	}

	private void toTheVote() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		sit(Sector.GOVERNMENT, 2);
		secretary.confirm(stl.seat(secretariat, Sector.GOVERNMENT, 2, false));
		confirm();
		closeList();
		take();
		assertThat(secretary.page()).contains("Si alguien se opone, hay otra ronda.");
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close("Lo que se propone.");
		take();
		assertThat(secretary.page()).contains("Si alguien se opone y dos sectores lo declaran caso extraordinario, se vota; si no, se aplaza o se aparta.")
			.doesNotContain("hay otra ronda");
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			person(sector, 1).act("posicion", Map.of("turno", person(sector, 1).turn(), "posicion", "FOR", "extraordinario", "si"));
		}
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "Lo que se propone."))).startsWith("Después de una oposición");
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "texto", "Lo que se propone.", "razon", "El plazo legal vence mañana.", "mediador",
				"FACILITATOR", "mediacion", "Se ofreció un plazo más largo."));
		walk.runJobs();
		take();
	}

}
