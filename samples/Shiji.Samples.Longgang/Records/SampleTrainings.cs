using Shiji.Activities;
using Shiji.Kernel.Records;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;
using Shiji.Volunteering;

namespace Shiji.Samples.Longgang.Records;

/// <summary>培训成册 — who leads the teams, and the spring training that each sub-district held for its leaders; both follow from what is told already, so that no dice are thrown anew.</summary>
internal sealed class SampleTrainings(SampleTree tree, SampleVolunteers volunteers)
{
    private const string Kind = "training";
    private const string Category = "头雁培训";
    private const int Minutes = 150;

    /// <summary>One in each sub-district.</summary>
    public const int Many = 11;

    private static readonly DateOnly First = new(2022, 5, 14);

    /// <summary>A volunteer of the team's own unit, where it has one; most of those of the neighbourhoods have.</summary>
    public IEnumerable<TeamMember> Leaders()
    {
        var there = volunteers.Volunteers().GroupBy(v => v.OrganisationId).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var team in volunteers.Teams().Where(t => t is { State: TeamState.Founded, Until: null }))
        {
            var chance = Chance(team.Id);
            if (!there.TryGetValue(team.OrganisationId, out var own) || chance % 9 == 0) continue;
            var volunteer = own[(int)(chance % (ulong)own.Count)];
            yield return new()
            {
                Id = RowId.Of(chance, team.Day, 3),
                TeamId = team.Id,
                PersonId = volunteer.PersonId,
                VolunteerId = volunteer.Id,
                OrganisationId = team.OrganisationId,
                Day = team.Day > volunteer.Day ? team.Day : volunteer.Day,
                State = MemberState.Member,
                IsLeader = true,
                By = team.RecordedBy,
                At = team.RecordedAt,
            };
        }
    }

    public IEnumerable<Activity> Activities() => Streets().Select(s => new Activity
    {
        Id = s.Id,
        OrganisationId = s.Committee,
        Day = s.Day,
        Kind = Kind,
        Category = Category,
        Title = "志愿者队长头雁培训",
        Summary = "怎么招募、怎么签到、怎么看护未成年人，出了事先找谁。",
        State = ActivityState.Closed,
        MadeAt = s.Begins.AddDays(-9),
        MadeBy = "样本数据",
    });

    public IEnumerable<ActivitySession> Sessions() => Streets().Select(s => new ActivitySession
    {
        Id = s.Id,
        ActivityId = s.Id,
        OrganisationId = s.Committee,
        Day = s.Day,
        Kind = Kind,
        Category = Category,
        StartsAt = s.Begins,
        EndsAt = s.Begins.AddMinutes(Minutes),
        OpensAt = s.Begins.AddMinutes(-30),
        ShutsAt = s.Begins.AddMinutes(Minutes + 30),
        Place = tree[s.Committee].Name,
        PlaceId = s.Committee,
        StreetId = s.Committee,
        State = SessionState.Held,
        Evidence = Evidence.RollCall,
        RecordedBy = "样本数据",
    });

    /// <summary>Seven of ten came; whoever leads two teams came once.</summary>
    public IEnumerable<Attendance> Attendances()
    {
        var streets = Streets().ToDictionary(s => s.Committee);
        foreach (var leader in Leaders().Where(l => tree[l.OrganisationId].Street < Many).DistinctBy(l => l.PersonId))
        {
            var street = streets[tree.Committees[tree[leader.OrganisationId].Street]];
            if (leader.Day > street.Day || Chance(leader.Id) % 10 >= 7) continue;
            yield return new()
            {
                Id = RowId.Of(Chance(leader.Id), street.Day, 5),
                SessionId = street.Id,
                OrganisationId = street.Committee,
                Day = street.Day,
                Kind = Kind,
                Category = Category,
                StreetId = street.Committee,
                PersonId = leader.PersonId,
                ArrivedAt = street.Begins,
                LeftAt = street.Begins.AddMinutes(Minutes),
                State = AttendanceState.InForce,
                Evidence = Evidence.RollCall,
                InForceFrom = street.Begins.AddDays(1),
                RecordedAt = street.Begins.AddMinutes(Minutes),
                RecordedBy = "样本数据",
            };
        }
    }

    private IEnumerable<(Guid Id, int Committee, DateOnly Day, DateTime Begins)> Streets() => tree.Committees.Take(Many).Select((committee, i) =>
    {
        var day = First.AddDays(7 * (i % 4));
        return (RowId.Of(Dice.Mix((ulong)committee + 0x7EA), day, i), committee, day, DateTime.SpecifyKind(day.ToDateTime(new(9, 0)), DateTimeKind.Utc).AddHours(-8));
    });

    private static ulong Chance(Guid id) => Dice.Mix(BitConverter.ToUInt64(id.ToByteArray(), 8));
}
