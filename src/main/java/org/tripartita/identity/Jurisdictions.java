package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.territory.Territory;

/** Derives from the mandates in force where somebody looks after people; asked at every request, kept nowhere. */
@Repository
public class Jurisdictions {

	private final JdbcClient database;

	private final MandateRegister register;

	private final Clock clock;

	Jurisdictions(JdbcClient database, MandateRegister register, Clock clock) {
		this.database = database;
		this.register = register;
		this.clock = clock;
	}

	/** Where this account looks after people today; nowhere for most. */
	public Jurisdiction of(String username) {
		var held = register.inForce(username, LocalDate.now(clock));
		var administered = territories(held, Role.ADMINISTRACION);
		return new Jurisdiction(administered.contains(Territory.FEDERATION), within(administered),
				within(territories(held, Role.ORGANO_GARANTE), false));
	}

	/** Whose audit trail this account reads today: an administrator's and an auditor's territories. */
	public Jurisdiction audited(String username) {
		var held = register.inForce(username, LocalDate.now(clock));
		var read = held.stream()
			.filter(mandate -> mandate.role() == Role.ADMINISTRACION || mandate.role() == Role.AUDITORIA)
			.map(Mandate::territory)
			.toList();
		return new Jurisdiction(read.contains(Territory.FEDERATION), within(read), Map.of());
	}

	private static List<String> territories(Collection<Mandate> held, Role role) {
		return held.stream().filter(mandate -> mandate.role() == role).map(Mandate::territory).toList();
	}

	private Map<String, String> within(List<String> codes) {
		return within(codes, codes.contains(Territory.FEDERATION));
	}

	/** An entity with its municipalities and branches; what is the federation's alone holds no state. */
	private Map<String, String> within(List<String> codes, boolean all) {
		return codes.isEmpty() ? Map.of() : database.sql("""
				select t.code, case when t.level = 'MUNICIPAL' then t.short_name || ', ' || whole.short_name
					else t.short_name end as short_name
				from territory t left join territory whole on whole.code = t.parent_code
				where :all or t.code in (:codes) or (t.level in ('MUNICIPAL', 'BRANCH') and t.parent_code in (:codes))
				""")
			.param("all", all)
			.param("codes", codes)
			.query((row, number) -> Map.entry(row.getString("code"), row.getString("short_name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
