package org.tripartita.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the module in whose package it lies (and, by {@link #mode()}, of those it uses): its beans and its
 * tables in a fresh PostgreSQL database, the {@link TestClock}; no engine, no web. Beans of other modules are
 * given with {@code @MockitoBean} or a wider mode. What modules use of each other is judged by a test of its own, once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ApplicationModuleTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, verifyAutomatically = false)
@ActiveProfiles({ "test", "module-test" })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClockConfiguration.class)
public @interface ModuleDatabaseTest {

	/** Which modules the test starts besides its own. */
	@AliasFor(annotation = ApplicationModuleTest.class)
	ApplicationModuleTest.BootstrapMode mode() default ApplicationModuleTest.BootstrapMode.STANDALONE;

	/** Names of further modules that the test starts. */
	@AliasFor(annotation = ApplicationModuleTest.class)
	String[] extraIncludes() default {};

}
