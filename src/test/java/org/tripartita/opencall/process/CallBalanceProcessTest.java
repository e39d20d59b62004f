package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallBalance;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Gender;

/** Whoever designates sees parity and balance, and says in public why where they get worse (R2.2, R2.3). */
class CallBalanceProcessTest extends OpenCallRoom {

	@Autowired
	private CallBalance balance;

	@Test
	void a_designation_that_drives_women_and_men_apart_needs_a_reason_that_is_published() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("civilSocietyPlaces", 3);
		call.publish(fields);
		ready("Una", "Dos", "Tres");
		assertThat(shown("genders")).contains("0 mujeres, 0 hombres");
		assertThat(shown("address")).as("where the convener asks").isEqualTo("contacto@example.org");
		call.answer("userTask_designateSeat", CONVENER, accepting("MAN", null));
		assertThat(shown("genders")).contains("0 mujeres, 1 hombre,");

		assertThat(walk.refused(exercise.id(), "userTask_designateSeat", CONVENER, accepting("MAN", null)))
			.isEqualTo("Esta designación aleja la paridad de género. Escribe el motivo, que será público.");
		call.answer("userTask_designateSeat", CONVENER, accepting("MAN", "La organización no tiene más titulares."));
		call.answer("userTask_designateSeat", CONVENER, accepting("WOMAN", null));

		assertThat(log()).anyMatch(text -> text.startsWith("Al designar a") && text.contains("La organización no tiene más titulares."));
		assertThat(calls.results(call.callId())).filteredOn(one -> one.reason() != null && one.reason().contains("no tiene más titulares")).hasSize(1);
		assertThat(balance.picture(call.callId()).genders()).containsEntry(Gender.MAN, 2).containsEntry(Gender.WOMAN, 1);
		assertThat(calls.results(call.callId()).toString()).as("nobody's gender").doesNotContain("=WOMAN", "=MAN");
	}

	@Test
	void a_sector_that_outgrows_the_others_needs_a_reason_and_one_that_brings_balance_none() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(CallWalk.seats());
		fields.put("governmentPlaces", 3);
		call.publish(fields);
		call.everySectorApplies();
		call.applies(Sector.GOVERNMENT, "Otra dependencia");
		call.applies(Sector.GOVERNMENT, "Tercera dependencia");
		call.windowPasses();
		judge();
		call.finishEvaluation();
		assertThat(shown("seats")).contains("Gobierno: 3 (nadie ha aceptado todavía)", "Sociedad civil: 1", "fuera de equilibrio");

		var first = walk.task(exercise.id(), "userTask_designateSeat", CONVENER, OpenCallProcess.APPLICATION_ID,
				candidate("Tercera dependencia").toString());
		walk.answer(first, accepting(null, null));
		var government = walk.task(exercise.id(), "userTask_designateSeat", CONVENER, OpenCallProcess.APPLICATION_ID,
				candidate("Otra dependencia").toString());
		assertThat(walk.refused(government, CONVENER, accepting(null, null)))
			.isEqualTo("Con esta designación un sector pesa todavía más que los otros. Escribe el motivo, que será público.");
		var civil = walk.task(exercise.id(), "userTask_designateSeat", CONVENER, OpenCallProcess.APPLICATION_ID,
				candidate("Organización CIVIL_SOCIETY").toString());
		walk.answer(civil, accepting(null, null));
		assertThat(balance.picture(call.callId()).seats()).containsEntry(Sector.CIVIL_SOCIETY, 1);
		assertThat(shown("seats")).contains("Sociedad civil: 1 (1 ya aceptó)");
	}

	private void ready(String... organisations) {
		for (var organisation : organisations) {
			call.applies(Sector.CIVIL_SOCIETY, organisation);
		}
		call.windowPasses();
		judge();
		call.finishEvaluation();
	}

	private void judge() {
		evaluation.unjudged(call.callId())
			.forEach(one -> evaluation.judge(call.callId(), new Judgement(one.id(), true, null, new ArrayList<>(List.of(8, 8))), account(CONVENER)));
	}

	private String shown(String key) {
		return String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_designateSeat", CONVENER)).get(key));
	}

	private Map<String, Object> accepting(@Nullable String gender, @Nullable String reason) {
		var answer = new HashMap<>(call.accepting());
		if (gender != null) {
			answer.put("gender", gender);
		}
		if (reason != null) {
			answer.put("balanceReason", reason);
		}
		return answer;
	}

}
