using System.Linq.Expressions;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Registers;

namespace Shiji.Volunteering;

/// <summary>志愿者度量 — registrations, and how many people they were, by channel and by age (domain.md §5.2).</summary>
public static class VolunteerMeasures
{
    private const string Group = "志愿服务";
    private const string Basis = "一行为一人首次成为正式志愿者，按注册日、注册时的组织计；换主组织、转街道、停用、注销后恢复，都不是新增。";

    /// <summary>新增注册志愿者（人次）</summary>
    public static Measure<VolunteerRegistration> Registrations { get; } = Rows("", "", r => r.State == RowState.InForce);

    /// <summary>新增注册志愿者（人）</summary>
    public static Measure<VolunteerRegistration> People { get; } = Flow.Headcount<VolunteerRegistration>(
        "volunteer.registration.person", "新增注册志愿者·人数", "人", r => r.State == RowState.InForce, r => r.PersonId, Basis + "人数按人去重。", Group);

    public static IEnumerable<Measure> All =>
    [
        Registrations, People,
        .. Enum.GetValues<RegistrationChannel>().Select(c => Rows($"[channel={c.Word()}]", $"（{c.Word()}）", r => r.State == RowState.InForce && r.Channel == c)),
        .. Enum.GetValues<AgeBand>().Select(b => Rows($"[age={b.Word()}]", $"（{b.Word()}）", r => r.State == RowState.InForce && r.AgeBand == b)),
    ];

    private static Measure<VolunteerRegistration> Rows(string tail, string words, Expression<Func<VolunteerRegistration, bool>> counts) =>
        Flow.Of("volunteer.registration" + tail, "新增注册志愿者" + words, "人", counts, basis: Basis, group: Group, qualifier: tail);
}
