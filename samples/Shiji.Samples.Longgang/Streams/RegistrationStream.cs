using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>注册流 — volunteer.person, each person once.</summary>
internal sealed class RegistrationStream(Setting setting) : IStream
{
    private static readonly string[] Ages = ["未满18岁", "18至35岁", "36至59岁", "60岁以上"];

    public string Key => "volunteer.person";

    private int Around => 30 * setting.Scale;

    public long Count => setting.Registrations.Days.Count + 2 * Around;

    public IEnumerable<RegisterRow> Rows()
    {
        var (plan, dice) = (setting.Registrations, new Dice(Key));
        var next = plan.Old.ToArray();
        long at = 0;
        foreach (var day in new Stretch(HalfYear.Before, HalfYear.From, Around, Rhythm.Volunteering).Days())
            yield return Row((int)(at % 11), plan.Old[at % 11] - 1 - (int)(at++ / 11), day, dice);
        at = 0;
        foreach (var day in plan.Days.Days())
        {
            var street = plan.Streets[at++];
            yield return Row(street, next[street]++, day, dice);
        }

        at = 0;
        foreach (var day in new Stretch(HalfYear.Until, HalfYear.After, Around, Rhythm.Volunteering).Days())
            yield return Row((int)(at % 11), next[at++ % 11]++, day, dice);
    }

    private RegisterRow Row(int street, int at, DateOnly day, Dice dice)
    {
        var person = setting.People.Volunteers[street][at];
        var born = setting.People.BornOn(street, person);
        var age = day >= born.AddYears(60) ? 3 : day >= born.AddYears(36) ? 2 : day >= born.AddYears(18) ? 1 : 0;
        return new()
        {
            OrganisationId = dice.One(setting.Places.CommunitiesOf[street]),
            Day = day,
            Evidence = EvidenceMix.Platform.Draw(dice),
            PersonId = person,
            Facet1 = dice.Below(10) < 7 ? "线上自助" : "组织代办",
            Facet2 = Ages[age],
        };
    }
}
