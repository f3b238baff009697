using System;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>What holds of containment whatever the sets are.</summary>
public sealed class MetamorphicTests
{
    private const int Rounds = 1000;

    [Fact]
    public void Every_set_is_contained_in_itself_and_writers_write_what_readers_read()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var contract = new RandomContracts(new Random(seed)).Make();
            Assert.Empty(Of(contract, Side.Writer, contract, Side.Writer).Breaks);
            Assert.Empty(Of(contract, Side.Reader, contract, Side.Reader).Breaks);
            Assert.Empty(Of(contract, Side.Writer, contract, Side.Reader).Breaks);
        }
    }

    [Fact]
    public void Containment_is_transitive()
    {
        var (chains, whole) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var contracts = new RandomContracts(new Random(seed));
            var a = contracts.Make();
            var (b, c) = (contracts.Mutate(a), contracts.Mutate(a));
            foreach (var (first, second, third) in new[] { (a, b, c), (b, a, c), (c, b, a), (b, c, a) })
            {
                if (!IsContained(first, second) || !IsContained(second, third))
                    continue;
                chains++;
                whole += IsContained(third, first) ? 1 : 0;
                Assert.True(IsContained(first, third), $"seed {seed}");
            }
        }

        // Neither nothing nor only equal sets.
        Assert.InRange(chains, Rounds / 2, 4 * Rounds);
        Assert.InRange(whole, 0, chains - 50);

        static bool IsContained(EventContract left, EventContract right) => Of(left, Side.Reader, right, Side.Reader).Breaks.Count == 0;
    }

    [Fact]
    public void A_wider_set_contains_more_and_is_contained_in_less()
    {
        var narrower = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var contracts = new RandomContracts(random);
            var contract = contracts.Make();
            var wider = Widen(contract, random);
            Assert.Empty(Of(contract, Side.Reader, wider, Side.Reader).Breaks);
            var other = contracts.Mutate(contract);
            if (Of(other, Side.Writer, contract, Side.Reader).Breaks.Count == 0)
                Assert.Empty(Of(other, Side.Writer, wider, Side.Reader).Breaks);
            if (Of(wider, Side.Reader, other, Side.Reader).Breaks.Count == 0)
                Assert.Empty(Of(contract, Side.Reader, other, Side.Reader).Breaks);
            narrower += Of(wider, Side.Reader, contract, Side.Reader).Breaks.Count > 0 ? 1 : 0;
        }

        Assert.InRange(narrower, Rounds / 4, Rounds);
    }

    [Fact]
    public void The_order_of_members_and_definitions_says_nothing()
    {
        var broken = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var contracts = new RandomContracts(random);
            var older = contracts.Make();
            var newer = contracts.Mutate(older);
            var reasons = Reasons(older, newer);
            Assert.Equal(reasons, Reasons(Shuffle(older, random), Shuffle(newer, random)));
            broken += reasons.Length > 0 ? 1 : 0;
        }

        Assert.InRange(broken, Rounds / 6, Rounds);

        static string[] Reasons(EventContract left, EventContract right) => Of(left, Side.Writer, right, Side.Reader).Breaks
            .Select(found => (found.Kind, found.Objects, found.Member, found.IsProved).ToString()).Order(StringComparer.Ordinal).ToArray();

        static EventContract Shuffle(EventContract contract, Random random) => contract with
        {
            Payload = ShuffleMembers(contract.Payload, random),
            Definitions = contract.Definitions.Select(definition => ShuffleMembers(definition, random)).Reverse().ToEquatableArray(),
        };

        static ObjectDefinition ShuffleMembers(ObjectDefinition definition, Random random)
        {
            var properties = definition.Properties.ToArray();
            random.Shuffle(properties);
            return definition with { Properties = properties.ToEquatableArray() };
        }
    }

    private static Containment Of(EventContract left, Side leftSide, EventContract right, Side rightSide) =>
        Containment.Of(new ContractView(left, leftSide), new ContractView(right, rightSide), new PatternCache());

    private static EventContract Widen(EventContract contract, Random random)
    {
        return contract with { Payload = Wider(contract.Payload), Definitions = contract.Definitions.Select(Wider).ToEquatableArray() };

        ObjectDefinition Wider(ObjectDefinition definition) => definition with
        {
            IsClosed = definition.IsClosed && random.Next(2) == 0,
            Properties = definition.Properties.Select(p => p with { IsRequired = p.IsRequired && random.Next(2) == 0, Type = WiderType(p.Type) }).ToEquatableArray(),
        };

        ContractType WiderType(ContractType type)
        {
            if (random.Next(12) == 0)
                return new AnyType();
            if (type is not AnyType && random.Next(4) == 0)
                type = type with { IsNullable = true };
            return type switch
            {
                ArrayType array => array with { Items = WiderType(array.Items), IsUnique = array.IsUnique && random.Next(2) == 0, Count = WiderCount(array.Count) },
                MapType map => map with { Values = WiderType(map.Values), Count = WiderCount(map.Count) },
                IntegerType { Format: IntegerFormat.Int32 } integer when random.Next(3) == 0 => integer with { Format = IntegerFormat.Int64 },
                IntegerType integer when random.Next(3) == 0 => integer with { MultipleOf = null, AllowedValues = default },
                IntegerType integer when random.Next(3) == 0 => new NumberType { Range = integer.Range, MultipleOf = integer.MultipleOf, AllowedValues = integer.AllowedValues, IsNullable = integer.IsNullable },
                NumberType number when random.Next(2) == 0 => number with { Range = NumericRange.Unlimited },
                StringType text when random.Next(3) == 0 => text with { Format = StringFormat.None, AllowedValues = default },
                StringType text when random.Next(2) == 0 => text with { Length = WiderCount(text.Length), Patterns = text.Patterns.Skip(1).ToEquatableArray() },
                UnionType union => union with { Cases = union.Cases.Union(["C2"], StringComparer.Ordinal).ToEquatableArray() },
                _ => type,
            };
        }

        CountRange WiderCount(CountRange count) => random.Next(2) == 0 ? count : new(Math.Max(0, count.Minimum - 1), count.Maximum + 1);
    }
}
