package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.Systematisation.NewCategory;
import org.tripartita.participation.Systematisation.Response;

/** The categories of every consultation with their responses. */
@Repository
public class Categories {

	private final JdbcClient database;

	Categories(JdbcClient database) {
		this.database = database;
	}

	/** The categories of a consultation in their order. */
	public List<Category> of(UUID consultationId) {
		return database.sql("""
				select id, number, name, summary, contributions, disposition, response
				from contribution_category where consultation_id = ? order by number
				""").param(consultationId).query(Categories::row).list();
	}

	void add(UUID consultationId, List<NewCategory> drafts) {
		int number = 1;
		for (var draft : drafts) {
			database.sql("""
					insert into contribution_category (id, consultation_id, number, name, summary, contributions)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(UUID.randomUUID(), consultationId, number++, draft.name(), draft.summary(), draft.contributions())
				.update();
		}
	}

	void answer(UUID categoryId, Response response) {
		database.sql("update contribution_category set disposition = ?, response = ? where id = ?")
			.params(response.disposition().name(), response.reason(), categoryId)
			.update();
	}

	private static Category row(ResultSet row, int number) throws SQLException {
		var disposition = row.getString("disposition");
		return new Category(row.getObject("id", UUID.class), row.getInt("number"), row.getString("name"),
				row.getString("summary"), row.getInt("contributions"),
				disposition == null ? null : Disposition.valueOf(disposition), row.getString("response"));
	}

}
