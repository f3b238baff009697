using System;
using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The method that the fix adds, beside the contract that a build has published.</summary>
public sealed class AddMigrationFixTests
{
    private const string Contract = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:tamma:event:A.CREATED:1.0.0",
          "title": "R",
          "x-tamma-event-type": "A.CREATED",
          "x-tamma-version": "1.0.0",
          "type": "object",
          "properties": {
            "title": { "type": "string" },
            "part": { "$ref": "#/$defs/Part" }
          },
          "required": ["title", "part"],
          "$defs": {
            "Part": { "type": "object", "properties": { "size": { "type": "integer", "format": "int32", "minimum": -2147483648, "maximum": 2147483647 } }, "required": ["size"] }
          }
        }
        """;

    [Fact]
    public Task Adds_a_method_after_the_members() => new Test
    {
        TestCode = """
            using System;
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
                public sealed partial record R
                {
                    public required string Title { get; init; }
                    public required Part Part { get; init; }
                    public required Uri Link { get; init; }

                    // Made by the generator.
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; public V1Part Part => new(); }
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1Part { public int Size => 1; }
                }

                public sealed record Part { public required long Size { get; init; } }
            }
            """,
        FixedCode = """
            using System;
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", "2.0.0")]
                public sealed partial record R
                {
                    public required string Title { get; init; }
                    public required Part Part { get; init; }
                    public required Uri Link { get; init; }

                    // Made by the generator.
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; public V1Part Part => new(); }
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1Part { public int Size => 1; }

                    private static R Migrate(V1 old)
                    {
                        return new()
                        {
                            Title = old.Title,
                            Part = new Part { Size = old.Part.Size },
                            Link = Decide<Uri>("'R.Link' is new and required; version 1.0.0 has no member \"link\""),
                        };

                        static T Decide<T>(string what) => throw new NotImplementedException(what);
                    }
                }

                public sealed record Part { public required long Size { get; init; } }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Gives_constructors_what_they_take() => new Test
    {
        TestCode = """
            using System;
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
                public sealed partial record R(string Title, Part Part, Uri Link, int Extra = 1)
                {
                    public required bool Flag { get; init; }

                    // Made by the generator.
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; public V1Part Part => new(); }
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1Part { public int Size => 1; }
                }

                public readonly record struct Part(long Size);
            }
            """,
        FixedCode = """
            using System;
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", "2.0.0")]
                public sealed partial record R(string Title, Part Part, Uri Link, int Extra = 1)
                {
                    public required bool Flag { get; init; }

                    // Made by the generator.
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; public V1Part Part => new(); }
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1Part { public int Size => 1; }

                    private static R Migrate(V1 old)
                    {
                        return new(
                            Title: old.Title,
                            Part: new Part(Size: old.Part.Size),
                            Link: Decide<Uri>("'R.Link' is new and required; version 1.0.0 has no member \"link\""))
                        {
                            Flag = Decide<bool>("'R.Flag' is new and required; version 1.0.0 has no member \"flag\""),
                        };

                        static T Decide<T>(string what) => throw new NotImplementedException(what);
                    }
                }

                public readonly record struct Part(long Size);
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Repeats_what_is_required_and_a_constructor_takes() => new Test
    {
        TestCode = """
            using Tamma.Events;

            [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
            public sealed partial record R(string Title)
            {
                public required string Title { get; init; } = Title;
                public required bool Flag { get; init; }

                // Made by the generator.
                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; }
            }
            """,
        FixedCode = """
            using Tamma.Events;

            [TammaEvent("A.CREATED", "2.0.0")]
            public sealed partial record R(string Title)
            {
                public required string Title { get; init; } = Title;
                public required bool Flag { get; init; }

                // Made by the generator.
                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1 { public string Title => ""; }

                private static R Migrate(V1 old)
                {
                    // 'R' no longer has the member "part" of version 1.0.0 (if that is meant, add [Reserved("part", "why")]).
                    return new(
                        Title: old.Title)
                    {
                        Title = old.Title,
                        Flag = Decide<bool>("'R.Flag' is new and required; version 1.0.0 has no member \"flag\""),
                    };

                    static T Decide<T>(string what) => throw new System.NotImplementedException(what);
                }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Gives_braces_to_a_record_without_members(string lineEnd) => new Test
    {
        TestCode = """
            using Tamma.Events;

            namespace N
            {
                /// <summary>R.</summary>
                [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
                public sealed partial record R; // Nothing.

                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)]
                public sealed partial record V1;
            }
            """.ReplaceLineEndings(lineEnd),
        FixedCode = """
            using Tamma.Events;

            namespace N
            {
                /// <summary>R.</summary>
                [TammaEvent("A.CREATED", "2.0.0")]
                public sealed partial record R
                {
                    private static R Migrate(V1 old)
                    {
                        // 'R' no longer has the member "title" of version 1.0.0 (if that is meant, add [Reserved("title", "why")]).
                        // 'R' no longer has the member "part" of version 1.0.0 (if that is meant, add [Reserved("part", "why")]).
                        return new()
                        {
                        };
                    }
                } // Nothing.

                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)]
                public sealed partial record V1;
            }
            """.ReplaceLineEndings(lineEnd),
    }.RunAsync();

    [Fact]
    public Task Keeps_the_line_ends_of_the_file() => new Test
    {
        TestCode = """
            using Tamma.Events;

            [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
            public sealed partial record R
            {
                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;
            }
            """.ReplaceLineEndings("\r\n"),
        FixedCode = """
            using Tamma.Events;

            [TammaEvent("A.CREATED", "2.0.0")]
            public sealed partial record R
            {
                [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;

                private static R Migrate(V1 old)
                {
                    // 'R' no longer has the member "title" of version 1.0.0 (if that is meant, add [Reserved("title", "why")]).
                    // 'R' no longer has the member "part" of version 1.0.0 (if that is meant, add [Reserved("part", "why")]).
                    return new()
                    {
                    };
                }
            }
            """.ReplaceLineEndings("\r\n"),
    }.RunAsync();

    [Fact]
    public Task Mends_all_records_at_once() => new Test
    {
        TestCode = """
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", {|TEG2030:"2.0.0"|})]
                public sealed partial record R
                {
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;
                }

                [TammaEvent("B.CREATED", {|TEG2030:"2.0.0"|})]
                public sealed partial record S
                {
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;
                }
            }
            """,
        FixedCode = """
            using Tamma.Events;

            namespace N
            {
                [TammaEvent("A.CREATED", "2.0.0")]
                public sealed partial record R
                {
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;

                    private static R Migrate(V1 old)
                    {
                        // 'R' no longer has the member "title" of version 1.0.0 (if that is meant, add [Reserved("title", "why")]).
                        // 'R' no longer has the member "part" of version 1.0.0 (if that is meant, add [Reserved("part", "why")]).
                        return new()
                        {
                        };
                    }
                }

                [TammaEvent("B.CREATED", "2.0.0")]
                public sealed partial record S
                {
                    [System.CodeDom.Compiler.GeneratedCode("Tamma.EventGen", null)] public sealed record V1;

                    private static S Migrate(V1 old)
                    {
                        // 'S' no longer has the member "title" of version 1.0.0 (if that is meant, add [Reserved("title", "why")]).
                        // 'S' no longer has the member "part" of version 1.0.0 (if that is meant, add [Reserved("part", "why")]).
                        return new()
                        {
                        };
                    }
                }
            }
            """,
        NumberOfFixAllIterations = 1,
    }.RunAsync();

    private sealed class Test : EventFixTest<MigrationCheck, AddMigrationFix>
    {
        // A method is laid out by the formatter, as .editorconfig says.
        protected override string Otherwise(string text) => text;

        public Test()
        {
            TestState.AdditionalFiles.Add(("/0/contracts/A.CREATED/1.0.0.schema.json", Contract));
            TestState.AdditionalFiles.Add(("/0/contracts/B.CREATED/1.0.0.schema.json", Contract.Replace("A.CREATED", "B.CREATED", StringComparison.Ordinal)));
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", """
                is_global = true
                [/0/contracts/A.CREATED/1.0.0.schema.json]
                build_metadata.AdditionalFiles.TammaKind = EventContract
                [/0/contracts/B.CREATED/1.0.0.schema.json]
                build_metadata.AdditionalFiles.TammaKind = EventContract
                """));
        }
    }
}
