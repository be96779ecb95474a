namespace Shiji.League;

/// <summary>发展规则 — the codes of the rule parameters that the steps are judged by.</summary>
internal static class AdmissionRules
{
    public const string TalkMonths = "admission.talk.months";
    public const string TrainMonths = "admission.train.months";
    public const string ClassHours = "admission.class.hours";
    public const string ServiceHours = "admission.service.hours";
    public const string ApproveMonths = "admission.approve.months";
}
