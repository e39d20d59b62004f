package org.tripartita.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.architecture.samples.AskingEngine;

/** The house rules that a compiler does not know; each is shown able to fail on a sample that breaks it. */
class LayeringTest {

	private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.tripartita");

	private static final JavaClasses SAMPLES = new ClassFileImporter().importPackagesOf(AskingEngine.class);

	private static final ArchRule ENGINE_AT_THE_EDGE = noClasses().that()
		.resideOutsideOfPackages("..process..", "org.tripartita.workflow..", "org.tripartita.webapp..",
				"org.tripartita.monitoring..", "org.tripartita.identity.engine..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	private static final ArchRule DELEGATES_ARE_INTERNAL = classes().that()
		.implement(JavaDelegate.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..process..")
		.andShould()
		.haveSimpleNameEndingWith("Delegate");

	private static final ArchRule NO_FIELD_INJECTION = fields().should().notBeAnnotatedWith(Autowired.class);

	private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis");

	private static final ArchRule NO_DRAWER_PACKAGES = noClasses().should()
		.resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..manager..")
		.allowEmptyShould(true);

	/** Hibernate generates no classes, so it cannot put a stand-in where another entity would be. */
	private static final ArchRule ENTITIES_REFER_TO_NONE = fields().should()
		.notBeAnnotatedWith(ManyToOne.class)
		.andShould()
		.notBeAnnotatedWith(OneToOne.class)
		.andShould()
		.notBeAnnotatedWith(OneToMany.class)
		.andShould()
		.notBeAnnotatedWith(ManyToMany.class);

	@TestFactory
	DynamicTest[] the_product_keeps_the_rules_and_each_rule_can_fail() {
		return new DynamicTest[] { rule("the engine is known at the edge only", ENGINE_AT_THE_EDGE),
				rule("delegates are internal to their process package", DELEGATES_ARE_INTERNAL),
				rule("nothing is injected into fields", NO_FIELD_INJECTION),
				rule("time comes from the clock", TIME_COMES_FROM_THE_CLOCK),
				rule("no package is a drawer", NO_DRAWER_PACKAGES),
				rule("no entity refers to another", ENTITIES_REFER_TO_NONE) };
	}

	private static DynamicTest rule(String name, ArchRule rule) {
		return DynamicTest.dynamicTest(name, () -> {
			rule.check(PRODUCT);
			assertThat(rule.evaluate(SAMPLES).hasViolation()).as("the rule bites").isTrue();
		});
	}

}
