using System.Globalization;
using Shiji.Kernel.People;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.People;

/// <summary>人员流 — every person of the sample in the order of their numbers.</summary>
internal static class PersonStream
{
    public static IEnumerable<SamplePerson> All(Population population, SampleTree tree)
    {
        for (var s = 0; s < 12; s++)
        {
            foreach (var person in Of(population.Children[s], Generation.Children, tree.Committees[s])) yield return person;
            foreach (var roster in population.Rosters.Where(r => r.Street == s))
                foreach (var person in Of(roster.Members, Generation.Members, tree.Standing(roster.BranchId, HalfYear.Until))) yield return person;
            foreach (var person in Of(population.Youths[s], Generation.Youths, tree.Committees[s])) yield return person;
            foreach (var person in Of(population.Elders[s], Generation.Elders, tree.Committees[s])) yield return person;
        }
    }

    private static IEnumerable<SamplePerson> Of(Block block, Generation generation, int organisation)
    {
        for (var i = 0; i < block.Count; i++)
        {
            var id = block.First + i;
            var born = generation.BornOn(id);
            var drawn = Dice.Mix((ulong)id + 0x9E1);
            var given = drawn % 100;
            yield return new(id, Names.Of(drawn >> 8), organisation, given < 1 ? null : born,
                given < 3 ? null : Identity(generation.Region(id), born, generation.Sequence(id)));
        }
    }

    private static string Identity(int region, DateOnly day, int sequence) => string.Create(18, (region, day, sequence), static (span, parts) =>
    {
        parts.region.TryFormat(span, out _, default, CultureInfo.InvariantCulture);
        parts.day.TryFormat(span[6..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        parts.sequence.TryFormat(span[14..], out _, "D3", CultureInfo.InvariantCulture);
        span[17] = ResidentIdentity.CheckOf(span[..17]);
    });
}
