package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.testing.ProductTest;

/** The walk that measures the product, in a municipality: nothing on the way needs an entity. */
@ProductTest
class MunicipalWalkTest {

	private static final String MUNICIPALITY = "TAM-032";

	@Autowired
	private ApplicationContext product;

	@Autowired
	private DataSource database;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private Exercises exercises;

	@Test
	void a_municipality_walks_all_thirteen_steps_to_the_final_report() {
		var work = new OpenWork(database);
		var side = new ProductSide(product, work);
		side.people(MUNICIPALITY);

		new Walker(side, work, new Backlog(jobs, new StatementCount())).walk(List.of(MUNICIPALITY), 1);

		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber(MUNICIPALITY)).singleElement()
			.satisfies(exercise -> assertThat(exercise.state()).isEqualTo(ExerciseState.CONCLUDED))
			.satisfies(exercise -> assertThat(exercise.code()).isEqualTo(Course.exercise(MUNICIPALITY)));
	}

}
