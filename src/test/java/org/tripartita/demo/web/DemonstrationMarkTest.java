package org.tripartita.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

class DemonstrationMarkTest {

	private final ApplicationContextRunner product = new ApplicationContextRunner().withUserConfiguration(DemonstrationMark.class);

	@Test
	void every_page_of_who_tries_the_product_is_told_that_it_shows_a_demonstration() {
		product.run(tried -> MockMvcBuilders.standaloneSetup(new AnyPage())
			.setControllerAdvice(tried.getBean(DemonstrationMark.class))
			.build()
			.perform(get("/cualquiera"))
			.andExpect(model().attribute("demonstration", true)));
	}

	@Test
	void no_page_of_a_real_site_is() {
		product.withPropertyValues("spring.datasource.url=jdbc:postgresql://db/tripartita")
			.run(real -> assertThat(real).doesNotHaveBean(DemonstrationMark.class));
		product.withPropertyValues("tripartita.demo=false").run(real -> assertThat(real).doesNotHaveBean(DemonstrationMark.class));
	}

	@Controller
	static class AnyPage {

		@GetMapping("/cualquiera")
		String page() {
			return "pagina";
		}

	}

}
