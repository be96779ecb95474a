using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Activities;

/// <summary>想报名 — for oneself, or as guardian for a child whose number one knows; with so many guests and an answer to each question.</summary>
public sealed record SignUpAsked(Guid Role, int? Person = null, int Guests = 0, IReadOnlyList<string>? Answers = null);

/// <summary>
/// 报名 — the volunteer's own act, or their guardian's. A place is taken by one conditional statement, so that of two who come at once one
/// gets it; the other stands in the line.
/// </summary>
public sealed class SignUpFor(ShijiDb db, Vault vault, IEnumerable<IQualification> qualifications, RuleReader rules, DistrictClock clock)
{
    public async Task<Outcome<SignUp>> DoAsync(SignUpAsked asked, CancellationToken cancel = default)
    {
        if (await db.OwnFileAsync(cancel) is not { } me) return OwnFile.None;
        using var _ = db.ByProgram();
        if (await db.Set<SessionRole>().SingleOrDefaultAsync(r => r.Id == asked.Role, cancel) is not { } role) return new Refusal("没有这个岗位，请从活动页进来。", "role");
        var session = await db.Set<ActivitySession>().SingleAsync(s => s.Id == role.SessionId, cancel);
        var activity = await db.Set<Activity>().SingleAsync(a => a.Id == session.ActivityId, cancel);
        if (activity.State != ActivityState.Published || session.State != SessionState.Planned) return new Refusal("这一场现在不招募。", "session");
        if (clock.UtcNow >= session.EndsAt) return new Refusal("这一场已经结束。", "session");
        var person = asked.Person is { } other && other != me.Id ? await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == other && p.ErasedAt == null && p.MergedInto == null, cancel) : me;
        if (person is null) return new Refusal($"没有人员编号 {asked.Person}，请核对。", "who");
        if (await NotForAsync(person, me, session, role, cancel) is { } not) return not;
        var guests = (await rules.OnAsync(session.Day, cancel)).Find("activity.guests.largest")?.Value;
        if (asked.Guests < 0 || asked.Guests > guests) return new Refusal($"同行人数在 0 到 {guests:0} 之间。", "guests");
        if (activity.QuestionList.Where((_, i) => string.IsNullOrWhiteSpace(asked.Answers?.ElementAtOrDefault(i))).FirstOrDefault() is { } unanswered) return new Refusal($"请回答：{unanswered}", "answer");
        if (await db.Set<SignUp>().AnyAsync(s => s.SessionId == session.Id && s.PersonId == person.Id && s.State <= SignUpState.Invited, cancel)) return new Refusal("已经报过这一场了。", "session");

        var row = new SignUp
        {
            Id = clock.NewId(),
            SessionId = session.Id,
            RoleId = role.Id,
            OrganisationId = session.OrganisationId,
            Day = session.Day,
            PersonId = person.Id,
            Guests = asked.Guests,
            Answers = string.Join('\n', activity.QuestionList.Select((_, i) => asked.Answers![i].Trim().ReplaceLineEndings(" "))),
            ByPersonId = person.Id == me.Id ? null : me.Id,
            At = clock.UtcNow,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        row.State = await db.TakePlacesAsync(role.Id, 1 + asked.Guests, cancel) ? SignUpState.Joined : SignUpState.Waiting;
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) // the same person twice at once: the index lets one in
        {
            return new Refusal("已经报过这一场了。", "session");
        }

        await transaction.CommitAsync(cancel);
        return row;
    }

    /// <summary>Age, skill, the guardian's consent, and not two sessions at once (domain.md §5.1, §5.2, §5.4).</summary>
    private async Task<Refusal?> NotForAsync(Person person, Person me, ActivitySession session, SessionRole role, CancellationToken cancel)
    {
        var book = await rules.OnAsync(session.Day, cancel);
        var age = person.BornOn is { } born ? Ages.On(born, session.Day) : (int?)null;
        var child = age is not null && book.Find("person.guardian.age") is { } grown && age < grown.Value;
        if (person.Id == me.Id && child) return new Refusal("您的年龄要由监护人用自己的账号替您报名。", "who");
        if (person.Id != me.Id && !(child && IsGuardian(me, person))) return new Refusal("只能替自己监护的孩子报名：孩子档案里的监护人姓名和电话要与您的一致。其他人请本人报名。", "who");
        if (child && age < book.Find("volunteer.age.accompanied")?.Value && !await db.Set<SignUp>().AnyAsync(s => s.SessionId == session.Id && s.PersonId == me.Id && s.State == SignUpState.Joined, cancel))
            return new Refusal($"不满 {book.Find("volunteer.age.accompanied")!.Value:0} 周岁的孩子要有监护人同场：请您先给自己报上这一场，再替孩子报名。", "who");
        foreach (var qualification in qualifications)
            if (await qualification.HasAsync(person.Id, role, invited: false, cancel) is { } lacking) return lacking;
        if ((role.AgeLeast ?? role.AgeMost) is not null && age is null) return new Refusal("这个岗位限年龄，您的档案里没有出生日期；请在“我的数据”里补上。", "age");
        if (age < role.AgeLeast || age > role.AgeMost) return new Refusal($"“{role.Name}”要求{Bounds(role)}，到那一天是 {age} 岁。", "age");
        var overlapping = await (from s in db.Set<SignUp>()
                                 where s.PersonId == person.Id && s.State == SignUpState.Joined && s.SessionId != session.Id
                                 join o in db.Set<ActivitySession>() on s.SessionId equals o.Id
                                 where o.State == SessionState.Planned && o.StartsAt < session.EndsAt && session.StartsAt < o.EndsAt
                                 select o.StartsAt).ToListAsync(cancel);
        return overlapping.Count == 0 ? null : new Refusal($"同一时间已经报了另一场（{clock.LocalOf(overlapping[0]):M月d日 H:mm}），请先退出那一场。", "session");
    }

    /// <summary>Whom the child's file names, by name and telephone: what both sealed, and both gave themselves.</summary>
    private bool IsGuardian(Person me, Person child) =>
        Open(child.GuardianName, Person.GuardianNamePurpose) == me.Name && Digits(Open(child.GuardianPhone, Person.GuardianPhonePurpose)) is { Length: > 0 } reached && reached == Digits(Open(me.Phone, Person.PhonePurpose));

    private string? Open(SealedText? text, string purpose) => text is { } closed ? vault.Open(closed, purpose).Value : null;

    private static string? Digits(string? text) => text is null ? null : string.Concat(text.Where(char.IsAsciiDigit));

    private static string Bounds(SessionRole role) => (role.AgeLeast, role.AgeMost) switch
    {
        ({ } least, { } most) => $" {least} 至 {most} 岁",
        ({ } least, null) => $"满 {least} 岁",
        (_, var most) => $"不超过 {most} 岁",
    };
}
