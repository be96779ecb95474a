using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.People;

/// <summary>事项台 — what asking and answering have in common: who asks does not answer, and only what waits is answered.</summary>
internal static class CaseDesk
{
    public static PersonCase Ask(ShijiDb db, DistrictClock clock, CaseKind kind, Person person, int organisationId, string reason) => new()
    {
        Id = clock.NewId(),
        Kind = kind,
        State = CaseState.Waiting,
        PersonId = person.Id,
        OrganisationId = organisationId,
        KeeperId = person.OrganisationId,
        Reason = reason.Trim(),
        AskedAt = clock.UtcNow,
        AskedBy = db.Actor.Name,
        AskedById = db.Actor.AccountId,
    };

    public static PersonCase Distinct(ShijiDb db, DistrictClock clock, Person person, Person other, string because)
    {
        var decided = Ask(db, clock, CaseKind.Distinct, person, person.OrganisationId, because);
        (decided.OtherId, decided.KeeperId) = (other.Id, other.OrganisationId);
        Answer(db, clock, decided, CaseState.Done, null);
        return decided;
    }

    /// <summary>The person's own file where the actor may write it; pointers and erased files are nobody's any more.</summary>
    public static async Task<Outcome<Person>> FileAsync(ShijiDb db, int id, CancellationToken cancel)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { ErasedAt: null } person) return new Refusal("没有这个人，或者不归您现在的岗位管。", "person");
        if (person.MergedInto is { } kept) return new Refusal($"这份档案已并入人员编号 {kept}，请在那份档案上办理。", "person");
        return await db.CheckAsync(Permission.WritePeople, person.OrganisationId, cancel) is { } beyond ? beyond : person;
    }

    /// <summary>The waiting case with its file, for somebody who may answer it.</summary>
    public static async Task<Outcome<(PersonCase Case, Person Person)>> TakeAsync(ShijiDb db, DistrictClock clock, Guid id, CaseKind kind, CancellationToken cancel)
    {
        if (await db.Set<PersonCase>().SingleOrDefaultAsync(c => c.Id == id && c.Kind == kind, cancel) is not { } asked) return new Refusal("没有这个事项，或者不归您现在的岗位管。", "case");
        if (StateOn(asked, clock.Today) != CaseState.Waiting) return new Refusal($"这个事项已经是“{StateOn(asked, clock.Today).Word()}”，请刷新后再看。", "case");
        var file = await FileAsync(db, asked.PersonId, cancel);
        if (!file.Ok) return file.Refusal;
        return IsOwn(db, asked) ? new Refusal("自己提出的事项要由他人办理。", "by") : (asked, file.Value);
    }

    public static void Answer(ShijiDb db, DistrictClock clock, PersonCase asked, CaseState state, string? answer)
    {
        (asked.State, asked.Answer) = (state, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim());
        (asked.AnsweredAt, asked.AnsweredBy, asked.AnsweredById) = (clock.UtcNow, db.Actor.Name, db.Actor.AccountId);
    }

    /// <summary>A request nobody answered has lapsed, whether or not that was written down yet.</summary>
    public static CaseState StateOn(PersonCase asked, DateOnly today) =>
        asked is { State: CaseState.Waiting, Kind: CaseKind.Join } && asked.DueOn <= today ? CaseState.Lapsed : asked.State;

    /// <summary>By account; where one of the two has none, by name.</summary>
    public static bool IsOwn(ShijiDb db, PersonCase asked) => asked.AskedById is { } author && db.Actor.AccountId is { } reader ? author == reader : asked.AskedBy == db.Actor.Name;
}
