use crate::model::ChannelKind;

/// A channel that needs no declaration.
#[derive(Debug)]
pub struct BuiltInChannel {
    /// The name that statements use.
    pub id: &'static str,
    /// The name that people read.
    pub title: &'static str,
    /// What it is made of.
    pub kind: ChannelKind,
}

/// The channels that need no declaration, in the order of the reference.
pub const BUILT_IN_CHANNELS: &[BuiltInChannel] = &[
    channel("web", "Website", ChannelKind::Digital),
    channel("app", "App", ChannelKind::Digital),
    channel("email", "Email", ChannelKind::Digital),
    channel("social", "Social media", ChannelKind::Digital),
    channel("search", "Search", ChannelKind::Digital),
    channel("ads", "Advertising", ChannelKind::Digital),
    channel("sms", "Text message", ChannelKind::Digital),
    channel("push", "Push notification", ChannelKind::Digital),
    channel("phone", "Phone", ChannelKind::Human),
    channel("chat", "Chat", ChannelKind::Digital),
    channel("video", "Video", ChannelKind::Digital),
    channel("store", "Store", ChannelKind::Physical),
    channel("kiosk", "Kiosk", ChannelKind::Physical),
    channel("mail", "Post", ChannelKind::Physical),
    channel("event", "Event", ChannelKind::Physical),
    channel("word-of-mouth", "Word of mouth", ChannelKind::Human),
    channel("in-person", "In person", ChannelKind::Human),
];

const fn channel(id: &'static str, title: &'static str, kind: ChannelKind) -> BuiltInChannel {
    BuiltInChannel { id, title, kind }
}

/// The built-in channel called `id`.
pub fn built_in_channel(id: &str) -> Option<&'static BuiltInChannel> {
    BUILT_IN_CHANNELS.iter().find(|channel| channel.id == id)
}
