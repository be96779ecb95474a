using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;

namespace Shiji.League;

/// <summary>培养 — the branch talks to whoever applied, takes them as an activist, and after months of training as a target: each by the rules of its day (domain.md §1.5).</summary>
public sealed class CultivateApplicant(ShijiDb db, AdmissionDesk desk, RuleReader rules)
{
    /// <summary>谈话 — due within the months of the rule; a late one is kept, and said to be late.</summary>
    public async Task<Refusal?> TalkAsync(Guid id, DateOnly day, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, AdmissionStage.Applied, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var admission = taken.Value;
        var late = (await rules.OnAsync(day, cancel)).Find(AdmissionRules.TalkMonths) is { } months && day > admission.Day.AddMonths((int)months.Value);
        admission.TalkedOn = day;
        desk.Step(admission, AdmissionStage.Talked, day, late ? "谈话，超过规定的时间" : "谈话");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>确定为积极分子.</summary>
    public async Task<Refusal?> ActivistAsync(Guid id, DateOnly day, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, AdmissionStage.Talked, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        taken.Value.ActivistOn = day;
        desk.Step(taken.Value, AdmissionStage.Activist, day, "确定为入团积极分子");
        return await desk.SaveAsync(cancel);
    }

    /// <summary>确定为发展对象 — trained long enough, with the hours, and two members who introduce them.</summary>
    /// <param name="classHours">团课学时.</param>
    /// <param name="serviceMinutes">志愿服务, minutes.</param>
    /// <param name="introducers">团员编号 of this district of two members of the branch.</param>
    public async Task<Refusal?> TargetAsync(Guid id, DateOnly day, int classHours, long serviceMinutes, (int First, int Second) introducers, CancellationToken cancel = default)
    {
        var taken = await desk.TakeAsync(id, AdmissionStage.Activist, day, cancel);
        if (!taken.Ok) return taken.Refusal;
        var admission = taken.Value;
        var book = await rules.OnAsync(day, cancel);
        if (book.Find(AdmissionRules.TrainMonths) is { } months && day < admission.ActivistOn!.Value.AddMonths((int)months.Value))
            return new Refusal($"{admission.ActivistOn:yyyy-MM-dd} 起培养满 {months.Amount()}（{months.Source}）才能确定为发展对象，最早 {admission.ActivistOn.Value.AddMonths((int)months.Value):yyyy-MM-dd}。", "day");
        if (book.Find(AdmissionRules.ClassHours) is { } hours && classHours < hours.Value) return new Refusal($"团课要满 {hours.Amount()}（{hours.Source}），现在 {classHours} 学时。", "hours");
        if (book.Find(AdmissionRules.ServiceHours) is { } service && serviceMinutes < service.Value * 60) return new Refusal($"志愿服务要满 {service.Amount()}（{service.Source}），现在 {serviceMinutes / 60} 小时 {serviceMinutes % 60} 分。", "service");
        if (introducers.First == introducers.Second) return new Refusal("介绍人要两名不同的团员。", "introducers");
        var named = new[] { introducers.First, introducers.Second };
        if (await db.Set<RollSpell>().CountAsync(s => named.Contains(s.MemberId) && s.OrganisationId == admission.OrganisationId && !s.Void && s.Day <= day && (s.Until == null || s.Until > day), cancel) != 2)
            return new Refusal("两名介绍人都要是这个支部册上的团员，请从名册里选。", "introducers");
        (admission.TargetOn, admission.ClassHours, admission.ServiceMinutes, admission.FirstIntroducerId, admission.SecondIntroducerId) = (day, classHours, serviceMinutes, introducers.First, introducers.Second);
        desk.Step(admission, AdmissionStage.Target, day, $"确定为发展对象，团课 {classHours} 学时，志愿服务 {serviceMinutes / 60} 小时");
        return await desk.SaveAsync(cancel);
    }
}
