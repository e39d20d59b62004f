package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.Participation.Count;
import org.tripartita.participation.Participation.Dimension;

/** Counts who took part in a consultation, whether it was held here or elsewhere. */
@Repository
public class ParticipationFigures {

	private static final String COUNTS = """
			with received as (
				select channel, region, sector, age_band, count(*) as n
				from contribution where consultation_id = :id and not duplicate group by channel, region, sector, age_band
				union all
				select channel, region, null, null, contributions from consultation_total where consultation_id = :id
			)
			select 'CHANNEL' as dimension, c.channel as name, coalesce(sum(r.n), 0) as contributions, 0 as minimum, 0 as place
			from (select channel from consultation_channel where consultation_id = :id union select channel from received) c
				left join received r on r.channel = c.channel
			group by c.channel
			union all
			select 'REGION', g.name, coalesce(sum(r.n), 0), g.minimum, g.number
			from consultation_region g left join received r on r.region = g.name
			where g.consultation_id = :id group by g.name, g.minimum, g.number
			union all
			select 'SECTOR', coalesce(g.sector, r.sector), coalesce(r.n, 0), coalesce(g.minimum, 0), 0
			from (select sector, minimum from consultation_sector where consultation_id = :id) g
				full join (select sector, sum(n) as n from received where sector is not null group by sector) r
					on r.sector = g.sector
			union all
			select 'AGE', age_band, sum(n), 0, 0 from received where age_band is not null group by age_band
			order by dimension, place, name
			""";

	private final JdbcClient database;

	private final Consultations consultations;

	ParticipationFigures(JdbcClient database, Consultations consultations) {
		this.database = database;
		this.consultations = consultations;
	}

	/** The numbers of a consultation as they stand. */
	public Participation of(UUID consultationId) {
		int duplicates = database.sql("select count(*) from contribution where consultation_id = ? and duplicate")
			.param(consultationId)
			.query(Integer.class)
			.single();
		return new Participation(consultations.get(consultationId).target(), duplicates,
				database.sql(COUNTS).param("id", consultationId).query(ParticipationFigures::row).list());
	}

	private static Count row(ResultSet row, int number) throws SQLException {
		return new Count(Dimension.valueOf(row.getString("dimension")), row.getString("name"), row.getInt("contributions"),
				row.getInt("minimum"));
	}

}
