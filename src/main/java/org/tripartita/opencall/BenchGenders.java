package org.tripartita.opencall;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Bench.Sitting;

/** What those who sit said of their gender when a call designated them; of the others nobody knows it (R2.3). */
@Repository
class BenchGenders {

	private final JdbcClient database;

	BenchGenders(JdbcClient database) {
		this.database = database;
	}

	private record Known(Sitting who, Gender gender) {
	}

	/** The genders that are known on the bench, without those whom this call designates. */
	List<Gender> of(OpenCall call, List<Sitting> bench) {
		var left = new ArrayList<>(bench.stream().map(BenchGenders::plain).toList());
		return designatedBefore(call).stream().filter(known -> left.remove(plain(known.who()))).map(Known::gender).toList();
	}

	private static Sitting plain(Sitting who) {
		return new Sitting(who.sector(), PanelScoring.plain(who.organisation()));
	}

	private List<Known> designatedBefore(OpenCall call) {
		return database.sql("""
				select a.sector, a.organisation, a.gender from open_call_application a
				join open_call c on c.id = a.call_id join exercise e on e.id = c.exercise_id
				where a.status = 'APPOINTED' and a.gender is not null and a.sector is not null and c.state = 'DESIGNATED' and c.id <> ?
					and c.purpose in ('SECRETARIAT_SEATS', 'REPLACEMENT')
					and e.territory_code = (select x.territory_code from exercise x where x.id = ?) order by c.recorded_at desc, a.id
				""")
			.params(call.id(), call.exerciseId())
			.query((row, number) -> new Known(new Sitting(Sector.valueOf(row.getString("sector")), row.getString("organisation")),
					Gender.valueOf(row.getString("gender"))))
			.list();
	}

}
