using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>受理入团申请 — somebody old enough and not too old asks in writing; the pioneers may have recommended them.</summary>
public sealed class ApplyToJoin(ShijiDb db, RegisterPerson register, MemberCheck check, AdmissionDesk desk, RuleReader rules, DistrictClock clock)
{
    /// <param name="personId">人员编号 of a file that is there; null for somebody without one.</param>
    /// <param name="recommendedBy">推优的中队或大队; null where nobody did.</param>
    public async Task<Outcome<Admission>> DoAsync(NewPerson entry, int? personId, DateOnly day, string? recommendedBy, CancellationToken cancel = default)
    {
        if (await db.CheckAsync(Permission.WritePeople, entry.OrganisationId, cancel) is { } beyond) return beyond;
        if (day > clock.Today) return new Refusal($"申请日 {day:yyyy-MM-dd} 还没有到。", "day");
        if (await check.HasRollAsync(entry.OrganisationId, day, cancel) is { } none) return none;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = personId is { } id ? await check.FileAsync(id, cancel) : await register.DoAsync(entry, cancel);
        if (!file.Ok) return file.Refusal;
        var person = file.Value;
        if (await CheckAsync(person, day, cancel) is { } refusal) return refusal;
        var admission = new Admission { Id = clock.NewId(), OrganisationId = entry.OrganisationId, Day = day, PersonId = person.Id, RecommendedBy = string.IsNullOrWhiteSpace(recommendedBy) ? null : recommendedBy.Trim() };
        db.Add(admission);
        desk.Step(admission, AdmissionStage.Applied, day, admission.RecommendedBy is { } by ? $"{by}推优" : "书面申请");
        if (await desk.SaveAsync(cancel) is { } raced) return raced;
        await transaction.CommitAsync(cancel);
        return admission;
    }

    private async Task<Refusal?> CheckAsync(Person person, DateOnly day, CancellationToken cancel)
    {
        if (person.BornOn is not { } born) return new Refusal("档案里没有出生日期，算不出年龄。请先在人员页更正身份，补上出生日期。", "born");
        var book = await rules.OnAsync(day, cancel);
        if (book.Find(MemberRules.Least) is { } least && Age.On(born, day) < least.Value) return new Refusal($"满 {least.Amount()}才能申请入团（{least.Source}），此人 {Age.Reached(born, (int)least.Value):yyyy-MM-dd} 到龄。", "day");
        if (book.IsOfAge(born, day)) return new Refusal("已到离团的年龄，不能再申请入团。", "day");
        if (await db.Whole<Member>().AnyAsync(m => m.PersonId == person.Id && m.State == MemberState.OnRoll, cancel)) return new Refusal("此人已是团员。", "person");
        return await db.Whole<Admission>().AnyAsync(a => a.PersonId == person.Id && a.Stage < AdmissionStage.Approved, cancel) ? new Refusal("此人已有一份入团申请在办，一个人只在一个支部申请。", "person") : null;
    }
}
