using System.Globalization;
using Shiji.Kernel.People;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.People;

/// <summary>人员流 — every person of the sample in the order of their numbers.</summary>
internal static class PersonStream
{
    public static IEnumerable<Person> All(Population population)
    {
        for (var s = 0; s < 12; s++)
        {
            var (children, members, youths, elders) = (population.Children[s], population.Members[s], population.Youths[s], population.Elders[s]);
            foreach (var person in Of(children, new(2008, 9, 1), new(2015, 9, 1), 0)) yield return person;
            foreach (var person in Of(members, new(1994, 7, 2), new(2008, 6, 1), 250)) yield return person;
            foreach (var person in Of(youths, new(1987, 1, 1), new(2006, 1, 1), 500)) yield return person;
            foreach (var person in Of(elders, new(1950, 1, 1), new(1987, 1, 1), 750)) yield return person;
        }
    }

    /// <summary>Days of birth lie from one day until, and not on, another; sequences begin where no other kind of people has numbers.</summary>
    private static IEnumerable<Person> Of(Block block, DateOnly born, DateOnly until, int sequence)
    {
        var days = until.DayNumber - born.DayNumber;
        for (var i = 0; i < block.Count; i++)
        {
            var id = block.First + i;
            var day = born.AddDays((int)((long)id * 7919 % days));
            var drawn = Dice.Mix((ulong)id + 0x9E1);
            var given = drawn % 100;
            yield return new()
            {
                Id = id,
                Name = Names.Of(drawn >> 8),
                IdentityNumber = given < 3 ? null : Identity(day, sequence + id / days % 250),
                BornOn = given < 1 ? null : day,
            };
        }
    }

    /// <summary>The region 999999 is in use nowhere, so nobody's real number can be among these.</summary>
    private static string Identity(DateOnly day, int sequence) => string.Create(18, (day, sequence), static (span, born) =>
    {
        "999999".CopyTo(span);
        born.day.TryFormat(span[6..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        born.sequence.TryFormat(span[14..], out _, "D3", CultureInfo.InvariantCulture);
        span[17] = ResidentIdentity.CheckOf(span[..17]);
    });
}
