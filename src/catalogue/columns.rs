//! The columns of a catalogue.

use crate::reading;

/// A column of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogueColumn {
    /// 职业（工种）.
    Occupation,
    /// 等级.
    Level,
    /// 证书类型.
    Certificate,
    /// 金额, yuan.
    Amount,
    /// 单位: the unit that a sum is paid for.
    Unit,
    /// 依据文件.
    Source,
    /// 有效期起.
    ValidFrom,
    /// 有效期止.
    ValidUntil,
}

impl CatalogueColumn {
    /// Every column, in the order of the documentation.
    pub const ALL: [CatalogueColumn; 8] = [
        CatalogueColumn::Occupation,
        CatalogueColumn::Level,
        CatalogueColumn::Certificate,
        CatalogueColumn::Amount,
        CatalogueColumn::Unit,
        CatalogueColumn::Source,
        CatalogueColumn::ValidFrom,
        CatalogueColumn::ValidUntil,
    ];

    /// The key in JSON, and a header in CSV.
    pub const fn id(self) -> &'static str {
        match self {
            CatalogueColumn::Occupation => "occupation",
            CatalogueColumn::Level => "level",
            CatalogueColumn::Certificate => "certificate",
            CatalogueColumn::Amount => "amount",
            CatalogueColumn::Unit => "unit",
            CatalogueColumn::Source => "source",
            CatalogueColumn::ValidFrom => "valid_from",
            CatalogueColumn::ValidUntil => "valid_until",
        }
    }

    /// The other accepted headers; the first is the recommended one.
    pub const fn headers(self) -> &'static [&'static str] {
        match self {
            CatalogueColumn::Occupation => &[
                "职业（工种）",
                "职业",
                "工种",
                "职业/工种",
                "项目",
                "职业（工种）名称",
                "职业名称",
                "工种名称",
                "职业工种",
                "工种（职业）",
                "职业（项目）",
                "职业、工种",
                "培训职业",
                "培训工种",
                "培训职业（工种）",
                "培训项目",
                "项目名称",
                "培训项目名称",
            ],
            CatalogueColumn::Level => &[
                "等级",
                "技能等级",
                "级别",
                "职业等级",
                "职业技能等级",
                "技能级别",
                "鉴定等级",
                "培训等级",
                "证书等级",
            ],
            CatalogueColumn::Certificate => &["证书类型", "证书", "证书类别", "证书种类", "证书名称"],
            CatalogueColumn::Amount => &[
                "补贴标准",
                "金额",
                "标准",
                "补贴金额",
                "补助标准",
                "培训补贴标准",
                "补贴标准（元/人）",
                "补贴标准（元）",
                "标准（元/人）",
            ],
            CatalogueColumn::Unit => &["单位", "计量单位", "补贴单位"],
            CatalogueColumn::Source => &["依据文件", "依据", "来源", "文件依据", "政策依据", "文号", "文件名称"],
            CatalogueColumn::ValidFrom => &["有效期起", "生效日期", "有效期自", "开始日期", "起始日期", "执行日期"],
            CatalogueColumn::ValidUntil => &["有效期止", "失效日期", "有效期至", "截止日期", "终止日期"],
        }
    }

    /// The column with this key or header.
    pub fn named(header: &str) -> Option<CatalogueColumn> {
        // Most rows use our own keys, and there may be very many of them, so those are tried first.
        if let Some(column) = CatalogueColumn::ALL.into_iter().find(|column| column.id() == header) {
            return Some(column);
        }
        let is_named = |name: &str| reading::same(name, header);
        let is_column =
            |column: &CatalogueColumn| is_named(column.id()) || column.headers().iter().any(|name| is_named(name));
        CatalogueColumn::ALL.into_iter().find(is_column)
    }
}
