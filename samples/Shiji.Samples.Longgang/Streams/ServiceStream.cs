using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>服务流 — volunteer.service: for each session its people, no one twice, no one before they registered.</summary>
internal sealed class ServiceStream(Setting setting) : IStream
{
    /// <summary>1,763,000 hours.</summary>
    private const long Minutes = 105_780_000;

    /// <summary>Fewer than the sixteen hours that would be refused.</summary>
    private const int LongestDay = 900;

    /// <summary>Sessions of one day and sub-district take turns among lanes of so many people, so that nobody is everywhere at once.</summary>
    private const int Lane = 100;

    public string Key => "volunteer.service";

    public long Count => setting.Sessions.All.Sum(s => (long)s.Turnout);

    public IEnumerable<RegisterRow> Rows()
    {
        var dice = new Dice(Key);
        var turns = new int[11];
        var today = new Today(setting.People.Count);
        long told = 0, minutes = 0;
        foreach (var session in setting.Sessions.All)
        {
            var number = session.Number;
            var first = setting.Registrations.FirstActive(session.Street);
            var people = setting.Registrations.Registered(session.Street, session.Day) - first;
            var lanes = Math.Clamp(people / Lane, 1, 40);
            var lane = (turns[session.Street]++ + session.Day.DayNumber) % lanes;
            long span = Math.Max(1, people / lanes - session.Turnout - 8), last = -1;
            var pool = setting.People.Volunteers[session.Street];
            var counts = HalfYear.Holds(session.Day);
            for (var i = 0; i < session.Turnout; i++)
            {
                var position = (i * span + dice.Below((int)span)) / session.Turnout;
                last = Math.Max(last + 1, (position + position * position / span) / 2);
                // What was told so far is steered gently towards the hours of the half-year.
                var behind = counts ? Minutes * told / SessionPlan.Turns - minutes : 0;
                var served = session.Minutes + dice.Between(-14, 14) + (int)Math.Clamp(behind / 150, -20, 20);
                if (counts) (told, minutes) = (told + 1, minutes + served);
                while (!today.Takes(pool[first + last * lanes + lane], session.Day, served, LongestDay)) last++;
                yield return Row(session, number, pool[first + last * lanes + lane], served, dice);
            }
        }
    }

    private static RegisterRow Row(in Session session, string number, int person, int minutes, Dice dice) => new()
    {
        OrganisationId = session.Place,
        Day = session.Day,
        Evidence = EvidenceMix.Service.Draw(dice),
        PersonId = person,
        Quantity1 = minutes,
        Facet1 = SessionPlan.Kinds[session.Kind],
        Title = number,
    };
}
