using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>任职 — somebody takes up a post, with the document of the committee above; whoever was in reserve for it leaves the reserve (domain.md §1.4).</summary>
public sealed class AppointCadre(ShijiDb db, CadreDesk desk, RegisterPerson register, MemberCheck check, DistrictClock clock)
{
    /// <param name="personId">人员编号 of a file that is there; null for somebody without one.</param>
    public async Task<Outcome<Appointment>> DoAsync(NewPerson entry, int? personId, Posting posting, CancellationToken cancel = default)
    {
        var organisation = entry.OrganisationId;
        if (await desk.MayAsync(organisation, cancel) is { } beyond) return beyond;
        if (Wrong(posting) is { } wrong) return wrong;
        if (await db.TypeOnAsync(organisation, posting.Day, cancel) is not { } type) return new Refusal($"这个组织在 {posting.Day:yyyy-MM-dd} 还没有成立或已经撤销，请另选。", "organisation");
        if (Unfit(type, posting) is { } unfit) return unfit;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = personId is { } id ? await check.FileAsync(id, cancel) : await register.DoAsync(entry, cancel);
        if (!file.Ok) return file.Refusal;
        if (await TakenAsync(organisation, file.Value.Id, posting, cancel) is { } taken) return taken;
        if (await StrangerAsync(organisation, type, file.Value.Id, posting, cancel) is { } stranger) return stranger;
        var post = Made(organisation, type, file.Value.Id, posting);
        db.Add(post);
        foreach (var reserve in await db.Set<Reserve>().Where(r => r.PersonId == post.PersonId && r.Until == null && !r.Void && r.Day < post.Day && (r.TargetId == null || r.TargetId == organisation)).ToListAsync(cancel))
            (reserve.Until, reserve.EndReason) = (post.Day, $"任用为{post.Called()}");
        if (await desk.SaveAsync(organisation, cancel) is { } raced) return raced;
        await transaction.CommitAsync(cancel);
        return post;
    }

    private Refusal? Wrong(Posting posting) => posting switch
    {
        _ when posting.Day > clock.Today => new($"任职日 {posting.Day:yyyy-MM-dd} 还没有到。", "day"),
        { EndsOn: { } end } when end < posting.Day => new("期满日不能早于任职日。", "ends"),
        { Tenure: Tenure.Seconded, EndsOn: null } => new("挂职有期限，请填写期满日。", "ends"),
        { Tenure: Tenure.Seconded } when string.IsNullOrWhiteSpace(posting.HomeUnit) => new("挂职的请填写原单位。", "home"),
        _ when string.IsNullOrWhiteSpace(posting.Document) => new("请填写批准任职的文号。", "document"),
        _ => null,
    };

    /// <summary>Offices sent out by another and temporary branches are appointed to, not elected; only committees have a standing one (domain.md §1.1).</summary>
    private static Refusal? Unfit(OrganisationType type, Posting posting)
    {
        if (posting.Elected && type is OrganisationType.SubdistrictCommittee or OrganisationType.IndustryCommittee or OrganisationType.TemporaryBranch) return new($"{type.Word()}的职务由上级任命，不经选举。", "elected");
        return posting.Title == CadreTitle.Standing && type is not (OrganisationType.DistrictCommittee or OrganisationType.Committee) ? new($"{type.Word()}不设常委。", "title") : null;
    }

    private async Task<Refusal?> TakenAsync(int organisation, int person, Posting posting, CancellationToken cancel)
    {
        var standing = db.Whole<Appointment>().Where(a => !a.Void && (a.Until == null || a.Until > posting.Day));
        if (await standing.FirstOrDefaultAsync(a => a.OrganisationId == organisation && a.PersonId == person, cancel) is { } same) return new($"此人 {same.Day:yyyy-MM-dd} 起已是这个组织的{same.Called()}，改任的请先免去原职务。", "person");
        if (posting.Title == CadreTitle.Secretary && await standing.AnyAsync(a => a.OrganisationId == organisation && a.Title == CadreTitle.Secretary, cancel)) return new("这个组织已有书记，请先办理免职。", "title");
        return posting.Tenure == Tenure.FullTime && await standing.AnyAsync(a => a.PersonId == person && a.Tenure == Tenure.FullTime, cancel) ? new("此人已有一个专职职务，一个人只能专职一处。", "tenure") : null;
    }

    /// <summary>The elected secretary of a school's branch is of that branch.</summary>
    private async Task<Refusal?> StrangerAsync(int organisation, OrganisationType type, int person, Posting posting, CancellationToken cancel)
    {
        if (!posting.Elected || posting.Title != CadreTitle.Secretary || !type.HasRoll()) return null;
        if (!await db.Whole<OrganisationSpell>().AnyAsync(s => s.OrganisationId == organisation && s.Field == Field.School && s.Day <= posting.Day && (s.Until == null || s.Until > posting.Day), cancel)) return null;
        return await db.Whole<RollSpell>().AnyAsync(s => s.OrganisationId == organisation && s.PersonId == person && !s.Void && s.Day <= posting.Day && (s.Until == null || s.Until > posting.Day), cancel)
            ? null : new("学校支部选举产生的书记应在本支部册上，此人不在。由上级指派的请选“任命”。", "person");
    }

    private Appointment Made(int organisation, OrganisationType type, int person, Posting posting) => new()
    {
        Id = clock.NewId(),
        OrganisationId = organisation,
        Day = posting.Day,
        PersonId = person,
        Title = posting.Title,
        Tenure = posting.Tenure,
        Type = type,
        Elected = posting.Elected,
        Portfolio = Said(posting.Portfolio),
        EndsOn = posting.EndsOn,
        HomeUnit = Said(posting.HomeUnit),
        HomePost = Said(posting.HomePost),
        Document = Said(posting.Document),
        RecordedAt = clock.UtcNow,
        RecordedBy = db.Actor.Name,
        RecordedById = db.Actor.AccountId,
        Evidence = Kernel.Records.Evidence.Declared,
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
