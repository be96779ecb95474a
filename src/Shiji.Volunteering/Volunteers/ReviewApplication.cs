using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>审核注册申请 — finds or makes the person's file, links the account, and makes them a volunteer; or sends it back with what to put right.</summary>
public sealed class ReviewApplication(ShijiDb db, RegisterPerson register, FindLikely likely, GiveConsent consents, Enrol enrol, Vault vault, Tell tell, Acting acting, DistrictClock clock)
{
    /// <param name="sameAs">人员编号 of a file in reach that whoever reviews found to be this person's; not asked for where the account has one.</param>
    public async Task<Outcome<Volunteer>> AcceptAsync(Guid id, int? sameAs, IReadOnlyCollection<int> distinctFrom, string? because, CancellationToken cancel = default)
    {
        var taken = await TakeAsync(id, cancel);
        if (!taken.Ok) return taken.Refusal;
        var (application, applicant) = taken.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var person = await PersonAsync(application, applicant, sameAs, distinctFrom, because, cancel);
        if (!person.Ok) return person.Refusal;
        // What a file lacks of the consents just given is kept with it; one that it has already is not given twice.
        using (acting.As(acting.Now.ByProgram()))
            foreach (var purpose in applicant.Consents) await consents.DoAsync(person.Value.Id, purpose, null, cancel);
        var made = await enrol.DoAsync(person.Value, application.OrganisationId, RegistrationChannel.Online, applicant.Profile, cancel);
        if (!made.Ok) return made;
        made.Value.AccountId = application.AccountId;
        (application.VolunteerId, application.Content) = (made.Value.Id, null);
        await AnswerAsync(application, ApplicationState.Accepted, null, $"志愿者注册通过了，您的编号是 {VolunteerNumber.Of(made.Value.Id)}。", cancel);
        await transaction.CommitAsync(cancel);
        return made;
    }

    public async Task<Refusal?> ReturnAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明退回的原因，本人照着改了可以再提交。", "reason");
        var taken = await TakeAsync(id, cancel);
        if (!taken.Ok) return taken.Refusal;
        await AnswerAsync(taken.Value.Application, ApplicationState.Returned, reason.Trim(), $"志愿者注册申请退回了：{reason.Trim()}", cancel);
        return null;
    }

    /// <summary>疑似同一人 — within reach, for whoever reviews to decide on.</summary>
    public async Task<IReadOnlyList<LikelyPerson>> LikelyAsync(Guid id, CancellationToken cancel = default)
    {
        var taken = await TakeAsync(id, cancel);
        return taken.Ok && register.Draft(taken.Value.Applicant.Entry()) is { Ok: true, Value: { } drafted } ? await likely.DoAsync(drafted, cancel) : [];
    }

    /// <summary>看完整内容 — for a reason, which is logged before anything is shown.</summary>
    public async Task<Outcome<Applicant>> RevealAsync(Guid id, string? reason, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("请写明为什么要看，会记入日志。", "why");
        var taken = await TakeAsync(id, cancel);
        if (!taken.Ok) return taken.Refusal;
        if (await db.CheckAsync(Permission.RevealPeople, taken.Value.Application.OrganisationId, cancel) is { } beyond) return beyond;
        var entry = db.LogOf(LogAct.Revealed, "volunteer_application", $"{id}");
        (entry.OrganisationId, entry.Reason) = (taken.Value.Application.OrganisationId, reason.Trim());
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        return taken.Value.Applicant;
    }

    private async Task<Outcome<(VolunteerApplication Application, Applicant Applicant)>> TakeAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<VolunteerApplication>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return new Refusal("没有这份申请，或者不归您现在的岗位管。", "application");
        if (await db.CheckAsync(Permission.WritePeople, application.OrganisationId, cancel) is { } beyond) return beyond;
        if (application.State != ApplicationState.Waiting || application.Content is not { } content) return new Refusal($"这份申请已经是“{application.State.Word()}”，请刷新后再看。", "application");
        if (application.AccountId == db.Actor.AccountId) return new Refusal("自己的申请要由他人审核。", "by");
        var opened = vault.Open(content, VolunteerApplication.ContentPurpose);
        return opened.Ok ? (application, Applicant.Read(opened.Value) with { OrganisationId = application.OrganisationId }) : opened.Refusal;
    }

    private async Task<Outcome<Person>> PersonAsync(VolunteerApplication application, Applicant applicant, int? sameAs, IReadOnlyCollection<int> distinctFrom, string? because, CancellationToken cancel)
    {
        if (await KeptAsync(application, applicant, cancel) is { } kept)
        {
            if (string.IsNullOrWhiteSpace(because)) return new Refusal("此人已有档案。请核对本人出示的证件，写明怎样核对的，再通过。", "because");
            return kept.Name == applicant.Name?.Trim() ? kept : new Refusal("证件或账号对应的档案不是这个姓名，请退回，让本人核对后再提交。", "reason");
        }

        if (sameAs is not { } id) return await register.DoAsync(applicant.Entry() with { DistinctFrom = distinctFrom, DistinctBecause = because }, cancel);
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null && p.MergedInto == null, cancel) is not { } same) return new Refusal("没有这份档案，或者不归您现在的岗位管。", RegisterPerson.Likely);
        if (same.Name != applicant.Name?.Trim()) return new Refusal("这份档案的姓名与申请不同；登记错了的，先在人员页办更正。", RegisterPerson.Likely);
        if (string.IsNullOrWhiteSpace(because)) return new Refusal("请写明凭什么认定是本人，如当面核对过证件。", "because");
        same.AccountId ??= application.AccountId;
        return same;
    }

    /// <summary>The file of the account or of the document, wherever it is kept. Its unit links the account to it; here only the volunteer is.</summary>
    private async Task<Person?> KeptAsync(VolunteerApplication application, Applicant applicant, CancellationToken cancel)
    {
        var print = register.Draft(applicant.Entry()) is { Ok: true, Value: { } drafted } ? drafted.IdentityFingerprint : null;
        using var _ = acting.As(acting.Now.ByProgram());
        var kept = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == application.AccountId && p.ErasedAt == null, cancel)
            ?? (print is null ? null : await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.IdentityFingerprint == print, cancel));
        return kept?.MergedInto is { } into ? await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == into, cancel) : kept;
    }

    private async Task AnswerAsync(VolunteerApplication application, ApplicationState state, string? answer, string told, CancellationToken cancel)
    {
        (application.State, application.Answer, application.AnsweredAt, application.AnsweredBy) = (state, answer, clock.UtcNow, db.Actor.Name);
        await db.SaveChangesAsync(cancel);
        using var _ = acting.As(acting.Now.ByProgram()); // a notice is the program's to write
        await tell.DoAsync([new(application.AccountId, $"volunteer:{application.Id}:{application.AskedAt:yyyyMMddHHmmss}", told, "/me/volunteer")], cancel);
        await db.SaveChangesAsync(cancel);
    }
}
