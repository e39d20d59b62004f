package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.sql.Types;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Facilitations;

/** What the three sectors and a facilitator do, as short sentences. */
abstract class FacilitationRoom extends OpenCallRoom {

	protected static final String REASON = "Asesora desde este mes a una dependencia del gobierno.";

	@Autowired
	protected Facilitations facilitations;

	@Autowired
	protected JdbcClient database;

	/** Other tests share the accounts. */
	@AfterEach
	void the_facilitator_holds_the_mandate_again() {
		database.sql("update appointment set valid_to = :none, end_reason = null where role = 'FACILITACION' and territory = :territory")
			.param("none", null, Types.DATE)
			.param("territory", exercise.territoryCode())
			.update();
	}

	protected void facilitated(String organisation) {
		enter(CallPurpose.FACILITATOR);
		facilitatorFound(organisation);
	}

	protected void facilitatorFound(String organisation) {
		call.publish(CallWalk.facilitator());
		call.applies(null, organisation);
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.threeAccept();
		call.allAccept();
	}

	protected void report(String role, String cause) {
		walk.start(role, exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported(cause));
	}

	protected Map<String, Object> reported(String cause) {
		return Map.of("territory", exercise.territoryCode(), "cause", cause, "reason", REASON, "happenedOn", clock.today().toString());
	}

	protected static Map<String, Object> proposal(String way) {
		return Map.of("way", way, "reason", "El calendario no admite que nadie facilite.");
	}

	protected void agree(String sector, boolean agrees) {
		call.answer("userTask_agreeFacilitation", sector, agrees
				? Map.of("decision", "ACCEPT", "actedOn", clock.today().toString())
				: Map.of("decision", "REJECT", "reasonAgainst", "Hace falta alguien imparcial.", "actedOn", clock.today().toString()));
	}

	protected void threeAgree() {
		Sector.roles().forEach(sector -> agree(sector, true));
	}

	protected void cancel() {
		clock.advance(Duration.ofSeconds(1));
		assertThat(conduct.cancel(call.callId(), "La convocatoria nombraba otro municipio.")).isEqualTo(Conducted.DONE);
		walk.runJobs();
	}

}
